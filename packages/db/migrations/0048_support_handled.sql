-- When a letter was done with nobody had noted: the instant of its coming keeps their order.
UPDATE "support_message" SET "handled_at" = "created_at" WHERE "handled";--> statement-breakpoint
ALTER TABLE "support_message" DROP COLUMN "handled";--> statement-breakpoint
-- Where an answer can go, as the program writes it for new letters: an e-mail in small letters, or a mobile phone in E.164.
UPDATE "support_message" SET "recipient" = lower(btrim("contact")) WHERE btrim("contact") ~ '^[^@\s<>]+@[^@\s<>.]+(\.[^@\s<>.]+)+$';--> statement-breakpoint
UPDATE "support_message" SET "recipient" = '+7' || right(regexp_replace("contact", '\D', '', 'g'), 10) WHERE regexp_replace("contact", '[\s().+-]', '', 'g') ~ '^[78]?7[0-9]{9}$';
