ALTER TABLE "file" DROP CONSTRAINT "file_purpose";--> statement-breakpoint
ALTER TABLE "support_message" ADD COLUMN "attachment_id" uuid;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_attachment_id_file_id_fk" FOREIGN KEY ("attachment_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "support_message" ADD CONSTRAINT "support_message_attachment" UNIQUE("attachment_id");--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_purpose" CHECK ("file"."purpose" in ('PMPK_CONCLUSION', 'GUARDIANSHIP_PROOF', 'CONTRACT_DOCUMENT', 'CONTRACT', 'SUPPORT_ATTACHMENT'));