ALTER TABLE "reason" DROP CONSTRAINT "reason_kind";--> statement-breakpoint
ALTER TABLE "guardianship" ADD COLUMN "proof_sent_at" timestamp (6) with time zone;--> statement-breakpoint
ALTER TABLE "guardianship" ADD COLUMN "refusal_reason_id" uuid;--> statement-breakpoint
ALTER TABLE "guardianship" ADD COLUMN "refusal_comment" text;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_refusal_reason_id_reason_id_fk" FOREIGN KEY ("refusal_reason_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "guardianship_refusal_reason" ON "guardianship" USING btree ("refusal_reason_id") WHERE "guardianship"."refusal_reason_id" is not null;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_kind" CHECK ("reason"."kind" in ('REJECTION', 'GUARDIANSHIP_REFUSAL', 'ENROLMENT_REFUSAL', 'DISENROLMENT'));--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_refusal" CHECK ("guardianship"."refusal_reason_id" is null or "guardianship"."state" = 'REFUSED');--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_refusal_comment" CHECK ("guardianship"."refusal_comment" is null or "guardianship"."refusal_reason_id" is not null);--> statement-breakpoint
-- Cities that are there already need reasons to choose from; they may end these and add their own.
INSERT INTO "reason" ("city_id", "kind", "text", "sort_order", "valid_from")
SELECT "city"."id", 'GUARDIANSHIP_REFUSAL', "given"."text"::jsonb, "given"."sort_order", '2026-01-01'
FROM "city"
CROSS JOIN (VALUES
	(1, '{"ru": "Документ не подтверждает связь с этим ребёнком", "kk": "Құжат осы баламен байланысты растамайды", "en": "The document does not prove the tie to this child"}'),
	(2, '{"ru": "Документ нечитаем или загружен не полностью", "kk": "Құжат оқылмайды немесе толық жүктелмеген", "en": "The document is illegible or incomplete"}'),
	(3, '{"ru": "Срок действия документа истёк", "kk": "Құжаттың мерзімі өтіп кеткен", "en": "The document has expired"}'),
	(4, '{"ru": "Нужно решение об опеке или попечительстве", "kk": "Қамқоршылық немесе қорғаншылық туралы шешім қажет", "en": "A decision on guardianship is needed"}')
) AS "given" ("sort_order", "text");
