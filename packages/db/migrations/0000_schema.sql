CREATE TABLE "application" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"number" bigint GENERATED ALWAYS AS IDENTITY (sequence name "application_number_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 100001 CACHE 1),
	"city_id" uuid NOT NULL,
	"queue_type" text NOT NULL,
	"child_id" uuid NOT NULL,
	"guardian_id" uuid NOT NULL,
	"correction_type" text NOT NULL,
	"birth_year" integer NOT NULL,
	"state" text NOT NULL,
	"archive_reason" text,
	"submitted_at" timestamp (6) with time zone NOT NULL,
	"submit_sequence" bigserial NOT NULL,
	"conclusion_number" text NOT NULL,
	"conclusion_issued_on" date NOT NULL,
	"conclusion_valid_until" date NOT NULL,
	"conclusion_file_id" uuid NOT NULL,
	"wished_kindergarten_id" uuid NOT NULL,
	"language" text NOT NULL,
	"other_language_suits" boolean NOT NULL,
	"consent_version" text NOT NULL,
	"reviewed_by" uuid,
	"reviewed_at" timestamp (6) with time zone,
	"rejection_reason_id" uuid,
	"rejection_comment" text,
	"stop_listed_at" timestamp (6) with time zone,
	"restore_by" timestamp (6) with time zone,
	"restored_at" timestamp (6) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "application_number_unique" UNIQUE("number"),
	CONSTRAINT "application_queue_type" CHECK ("application"."queue_type" in ('SPECIAL')),
	CONSTRAINT "application_correction_type" CHECK ("application"."correction_type" in ('VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA', 'HEARING_DEAF', 'HEARING_HARD', 'SPEECH_SEVERE', 'MUSCULOSKELETAL', 'DEVELOPMENTAL_DELAY', 'INTELLECT', 'AUTISM', 'EMOTIONAL', 'COMPLEX', 'SANATORIUM')),
	CONSTRAINT "application_language" CHECK ("application"."language" in ('KAZAKH', 'RUSSIAN')),
	CONSTRAINT "application_state" CHECK ("application"."state" in ('AWAITING_REVIEW', 'IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN', 'ENROLLED', 'STOP_LIST', 'ARCHIVED')),
	CONSTRAINT "application_archive" CHECK (("application"."state" = 'ARCHIVED') = ("application"."archive_reason" is not null)),
	CONSTRAINT "application_archive_reason" CHECK ("application"."archive_reason" is null or "application"."archive_reason" in ('REJECTED', 'WITHDRAWN', 'AGE', 'DECLINED', 'NOT_ENROLLED', 'STOP_LIST_EXPIRED', 'DISENROLLED')),
	CONSTRAINT "application_rejection" CHECK ("application"."archive_reason" is distinct from 'REJECTED' or "application"."rejection_reason_id" is not null),
	CONSTRAINT "application_stop_list" CHECK ("application"."state" <> 'STOP_LIST' or ("application"."stop_listed_at" is not null and "application"."restore_by" is not null)),
	CONSTRAINT "application_conclusion_dates" CHECK ("application"."conclusion_valid_until" >= "application"."conclusion_issued_on")
);
--> statement-breakpoint
CREATE TABLE "application_draft" (
	"guardian_id" uuid PRIMARY KEY NOT NULL,
	"values" jsonb NOT NULL,
	"conclusion_file_id" uuid,
	"updated_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "application_event" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"application_id" uuid NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"actor_name" text,
	"details" jsonb NOT NULL,
	CONSTRAINT "application_event_event" CHECK ("application_event"."event" in ('SENT', 'CONFIRMED', 'REJECTED', 'WITHDRAWN', 'AGED_OUT', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'STOP_LIST_RESTORED', 'STOP_LIST_EXPIRED', 'ENROLMENT_REQUESTED', 'ENROLMENT_TAKEN_BACK', 'ENROLMENT_REFUSED', 'CONTRACT_SENT', 'CONTRACT_FILLED', 'CONTRACT_SIGNED_BY_GUARDIAN', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED')),
	CONSTRAINT "application_event_from" CHECK ("application_event"."from_state" is null or "application_event"."from_state" in ('AWAITING_REVIEW', 'IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN', 'ENROLLED', 'STOP_LIST', 'ARCHIVED')),
	CONSTRAINT "application_event_to" CHECK ("application_event"."to_state" in ('AWAITING_REVIEW', 'IN_QUEUE', 'VOUCHER_OFFERED', 'VOUCHER_ACCEPTED', 'AWAITING_CONTRACT', 'CONTRACT_TO_SIGN', 'CONTRACT_AT_KINDERGARTEN', 'ENROLLED', 'STOP_LIST', 'ARCHIVED')),
	CONSTRAINT "application_event_actor" CHECK ("application_event"."actor_kind" in ('guardian', 'staff', 'system', 'anonymous'))
);
--> statement-breakpoint
CREATE TABLE "audit" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" uuid,
	"action" text NOT NULL,
	"subject_kind" text NOT NULL,
	"subject_id" text,
	"details" jsonb NOT NULL,
	CONSTRAINT "audit_actor" CHECK ("audit"."actor_kind" in ('guardian', 'staff', 'system', 'anonymous'))
);
--> statement-breakpoint
CREATE TABLE "calendar_addition" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid,
	"date" date NOT NULL,
	"working" boolean NOT NULL,
	"name" text NOT NULL,
	"created_by" uuid,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "calendar_addition_date" UNIQUE NULLS NOT DISTINCT("city_id","date")
);
--> statement-breakpoint
CREATE TABLE "city" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	"live" boolean NOT NULL,
	"latitude" text NOT NULL,
	"longitude" text NOT NULL,
	CONSTRAINT "city_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "district" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" jsonb NOT NULL,
	CONSTRAINT "district_code" UNIQUE("city_id","code")
);
--> statement-breakpoint
CREATE TABLE "policy" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"effective_from" date NOT NULL,
	"voucher" jsonb NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "policy_effective" UNIQUE("city_id","effective_from")
);
--> statement-breakpoint
CREATE TABLE "reason" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"text" jsonb NOT NULL,
	"sort_order" integer NOT NULL,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "reason_kind" CHECK ("reason"."kind" in ('REJECTION', 'ENROLMENT_REFUSAL', 'DISENROLMENT')),
	CONSTRAINT "reason_period" CHECK ("reason"."valid_to" is null or "reason"."valid_to" >= "reason"."valid_from")
);
--> statement-breakpoint
CREATE TABLE "demo_clock" (
	"id" integer PRIMARY KEY NOT NULL,
	"offset_ms" bigint NOT NULL,
	CONSTRAINT "demo_clock_single" CHECK ("demo_clock"."id" = 1)
);
--> statement-breakpoint
CREATE TABLE "demo_clock_move" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"target" timestamp (6) with time zone NOT NULL,
	"done" boolean NOT NULL,
	"error" text
);
--> statement-breakpoint
CREATE TABLE "demo_credential" (
	"login" text PRIMARY KEY NOT NULL,
	"password" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"subject" text,
	"text" text NOT NULL,
	"sent_at" timestamp (6) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "demo_person" (
	"iin" text PRIMARY KEY NOT NULL,
	"surname" text NOT NULL,
	"name" text NOT NULL,
	"patronymic" text,
	"sex" text NOT NULL,
	"birth_date" date NOT NULL,
	"deceased" boolean NOT NULL,
	"phone" text
);
--> statement-breakpoint
CREATE TABLE "demo_relation" (
	"guardian_iin" text NOT NULL,
	"child_iin" text NOT NULL,
	CONSTRAINT "demo_relation_guardian_iin_child_iin_pk" PRIMARY KEY("guardian_iin","child_iin")
);
--> statement-breakpoint
CREATE TABLE "demo_signature_key" (
	"id" integer PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"answer" text NOT NULL,
	CONSTRAINT "demo_signature_key_single" CHECK ("demo_signature_key"."id" = 1),
	CONSTRAINT "demo_signature_key_answer" CHECK ("demo_signature_key"."answer" in ('sign', 'cancel', 'error'))
);
--> statement-breakpoint
CREATE TABLE "contract" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"enrolment_id" uuid NOT NULL,
	"number" text NOT NULL,
	"starts_on" date NOT NULL,
	"locale" text NOT NULL,
	"fields" jsonb,
	"file_id" uuid,
	"filled_at" timestamp (6) with time zone,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "contract_enrolment_id_unique" UNIQUE("enrolment_id"),
	CONSTRAINT "contract_number_unique" UNIQUE("number"),
	CONSTRAINT "contract_locale" CHECK ("contract"."locale" in ('ru', 'kk', 'en'))
);
--> statement-breakpoint
CREATE TABLE "contract_document" (
	"contract_id" uuid NOT NULL,
	"document" text NOT NULL,
	"file_id" uuid NOT NULL,
	"attached_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "contract_document_contract_id_document_pk" PRIMARY KEY("contract_id","document"),
	CONSTRAINT "contract_document_document" CHECK ("contract_document"."document" in ('HEALTH_CERTIFICATE_027', 'BIRTH_CERTIFICATE', 'GUARDIAN_IDENTITY', 'HEALTH_PASSPORT_052', 'VACCINATION_CARD_065', 'PMPK_CONCLUSION'))
);
--> statement-breakpoint
CREATE TABLE "contract_signature" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"contract_id" uuid NOT NULL,
	"side" text NOT NULL,
	"document_sha256" text NOT NULL,
	"cms" text NOT NULL,
	"cms_sha256" text NOT NULL,
	"signer_iin" text NOT NULL,
	"signer_bin" text,
	"signer_name" text NOT NULL,
	"certificate_serial" text NOT NULL,
	"signed_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "contract_signature_cms_sha256_unique" UNIQUE("cms_sha256"),
	CONSTRAINT "contract_signature_side" UNIQUE("contract_id","side"),
	CONSTRAINT "contract_signature_side_code" CHECK ("contract_signature"."side" in ('GUARDIAN', 'KINDERGARTEN'))
);
--> statement-breakpoint
CREATE TABLE "enrolment" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"application_id" uuid NOT NULL,
	"voucher_id" uuid NOT NULL,
	"group_id" uuid NOT NULL,
	"state" text NOT NULL,
	"requested_at" timestamp (6) with time zone NOT NULL,
	"contract_sent_at" timestamp (6) with time zone,
	"guardian_signed_at" timestamp (6) with time zone,
	"sign_by" timestamp (6) with time zone,
	"enrolled_at" timestamp (6) with time zone,
	"closed_at" timestamp (6) with time zone,
	"reason_id" uuid,
	"comment" text,
	CONSTRAINT "enrolment_state" CHECK ("enrolment"."state" in ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED', 'REFUSED', 'TAKEN_BACK', 'LAPSED', 'ENDED')),
	CONSTRAINT "enrolment_closed" CHECK (("enrolment"."state" in ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED')) = ("enrolment"."closed_at" is null))
);
--> statement-breakpoint
CREATE TABLE "file" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"storage_key" text NOT NULL,
	"name" text NOT NULL,
	"type" text NOT NULL,
	"size" integer NOT NULL,
	"sha256" text NOT NULL,
	"purpose" text NOT NULL,
	"guardian_id" uuid,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "file_type" CHECK ("file"."type" in ('application/pdf', 'image/jpeg', 'image/png', 'image/heic')),
	CONSTRAINT "file_purpose" CHECK ("file"."purpose" in ('PMPK_CONCLUSION', 'GUARDIANSHIP_PROOF', 'CONTRACT_DOCUMENT', 'CONTRACT')),
	CONSTRAINT "file_size" CHECK ("file"."size" between 1 and 10485760)
);
--> statement-breakpoint
CREATE TABLE "attempt" (
	"key" text NOT NULL,
	"window_start" timestamp (6) with time zone NOT NULL,
	"count" integer NOT NULL,
	CONSTRAINT "attempt_key_window_start_pk" PRIMARY KEY("key","window_start")
);
--> statement-breakpoint
CREATE TABLE "child" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"iin" text NOT NULL,
	"surname" text NOT NULL,
	"name" text NOT NULL,
	"patronymic" text,
	"sex" text NOT NULL,
	"birth_date" date NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "child_iin_unique" UNIQUE("iin"),
	CONSTRAINT "child_sex" CHECK ("child"."sex" in ('MALE', 'FEMALE')),
	CONSTRAINT "child_iin" CHECK ("child"."iin" ~ '^[0-9]{12}$')
);
--> statement-breakpoint
CREATE TABLE "guardian" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"iin" text NOT NULL,
	"phone" text NOT NULL,
	"surname" text NOT NULL,
	"name" text NOT NULL,
	"patronymic" text,
	"sex" text NOT NULL,
	"birth_date" date NOT NULL,
	"login" text,
	"email" text,
	"email_messages" boolean DEFAULT false NOT NULL,
	"password_hash" text NOT NULL,
	"locale" text NOT NULL,
	"consent_version" text NOT NULL,
	"consented_at" timestamp (6) with time zone NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "guardian_iin_unique" UNIQUE("iin"),
	CONSTRAINT "guardian_phone_unique" UNIQUE("phone"),
	CONSTRAINT "guardian_locale" CHECK ("guardian"."locale" in ('ru', 'kk', 'en')),
	CONSTRAINT "guardian_sex" CHECK ("guardian"."sex" in ('MALE', 'FEMALE')),
	CONSTRAINT "guardian_iin" CHECK ("guardian"."iin" ~ '^[0-9]{12}$'),
	CONSTRAINT "guardian_phone" CHECK ("guardian"."phone" ~ '^\+77[0-9]{9}$')
);
--> statement-breakpoint
CREATE TABLE "guardian_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guardianship" (
	"guardian_id" uuid NOT NULL,
	"child_id" uuid NOT NULL,
	"state" text NOT NULL,
	"proof_file_id" uuid,
	"decided_by" uuid,
	"decided_at" timestamp (6) with time zone,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "guardianship_guardian_id_child_id_pk" PRIMARY KEY("guardian_id","child_id"),
	CONSTRAINT "guardianship_state" CHECK ("guardianship"."state" in ('CONFIRMED', 'UNCONFIRMED', 'REFUSED'))
);
--> statement-breakpoint
CREATE TABLE "one_time_code" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"purpose" text NOT NULL,
	"recipient" text NOT NULL,
	"iin" text,
	"code_hash" text NOT NULL,
	"decoy" boolean NOT NULL,
	"tries_left" integer NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"expires_at" timestamp (6) with time zone NOT NULL,
	"used_at" timestamp (6) with time zone,
	"ticket_hash" text,
	"ticket_expires_at" timestamp (6) with time zone,
	"ticket_used_at" timestamp (6) with time zone,
	CONSTRAINT "one_time_code_purpose" CHECK ("one_time_code"."purpose" in ('REGISTRATION', 'LOGIN', 'RECOVERY', 'EMAIL')),
	CONSTRAINT "one_time_code_tries" CHECK ("one_time_code"."tries_left" between 0 and 5)
);
--> statement-breakpoint
CREATE TABLE "kindergarten_group" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"kindergarten_id" uuid NOT NULL,
	"name" text NOT NULL,
	"language" text NOT NULL,
	"correction_types" text[] NOT NULL,
	"birth_year_from" integer NOT NULL,
	"birth_year_to" integer NOT NULL,
	"capacity" integer NOT NULL,
	"seats_taken" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"closed_at" timestamp (6) with time zone,
	CONSTRAINT "kindergarten_group_language" CHECK ("kindergarten_group"."language" in ('KAZAKH', 'RUSSIAN')),
	CONSTRAINT "kindergarten_group_correction_types" CHECK (cardinality("kindergarten_group"."correction_types") > 0 and "kindergarten_group"."correction_types" <@ array['VISION_BLIND', 'VISION_LOW', 'VISION_AMBLYOPIA', 'HEARING_DEAF', 'HEARING_HARD', 'SPEECH_SEVERE', 'MUSCULOSKELETAL', 'DEVELOPMENTAL_DELAY', 'INTELLECT', 'AUTISM', 'EMOTIONAL', 'COMPLEX', 'SANATORIUM']::text[]),
	CONSTRAINT "kindergarten_group_years" CHECK ("kindergarten_group"."birth_year_from" <= "kindergarten_group"."birth_year_to" and "kindergarten_group"."birth_year_from" >= 2010),
	CONSTRAINT "kindergarten_group_capacity" CHECK ("kindergarten_group"."capacity" between 0 and 60),
	CONSTRAINT "kindergarten_group_not_over" CHECK ("kindergarten_group"."seats_taken" between 0 and "kindergarten_group"."capacity")
);
--> statement-breakpoint
CREATE TABLE "kindergarten" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"city_id" uuid NOT NULL,
	"district_id" uuid NOT NULL,
	"bin" text NOT NULL,
	"name" jsonb NOT NULL,
	"address" jsonb NOT NULL,
	"phone" text NOT NULL,
	"schedule" text NOT NULL,
	"latitude" double precision NOT NULL,
	"longitude" double precision NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "kindergarten_bin_unique" UNIQUE("bin")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"notification_id" uuid,
	"channel" text NOT NULL,
	"recipient" text NOT NULL,
	"kind" text NOT NULL,
	"locale" text NOT NULL,
	"params" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"last_error" text,
	"created_at" timestamp (6) with time zone NOT NULL,
	"next_attempt_at" timestamp (6) with time zone NOT NULL,
	"sent_at" timestamp (6) with time zone,
	CONSTRAINT "message_kind" CHECK ("message"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CHILD_CONFIRMED', 'CHILD_REFUSED', 'CODE')),
	CONSTRAINT "message_channel" CHECK ("message"."channel" in ('SMS', 'EMAIL')),
	CONSTRAINT "message_state" CHECK ("message"."state" in ('PENDING', 'SENT', 'FAILED')),
	CONSTRAINT "message_locale" CHECK ("message"."locale" in ('ru', 'kk', 'en')),
	CONSTRAINT "message_sent" CHECK (("message"."state" = 'SENT') = ("message"."sent_at" is not null))
);
--> statement-breakpoint
CREATE TABLE "notification" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"guardian_id" uuid NOT NULL,
	"application_id" uuid,
	"kind" text NOT NULL,
	"params" jsonb NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"read_at" timestamp (6) with time zone,
	CONSTRAINT "notification_kind" CHECK ("notification"."kind" in ('APPLICATION_SENT', 'APPLICATION_CONFIRMED', 'APPLICATION_REJECTED', 'APPLICATION_WITHDRAWN', 'APPLICATION_RESTORED', 'APPLICATION_AGED_OUT', 'STOP_LIST_EXPIRED', 'VOUCHER_OFFERED', 'VOUCHER_REMINDER', 'VOUCHER_ACCEPTED', 'VOUCHER_DECLINED', 'VOUCHER_SILENCE', 'VOUCHER_EXTENSION_OPEN', 'VOUCHER_EXTENDED', 'VOUCHER_NOT_ENROLLED', 'ENROLMENT_REQUESTED', 'ENROLMENT_REFUSED', 'ENROLMENT_TAKEN_BACK', 'CONTRACT_SENT', 'CONTRACT_SIGNED', 'ENROLLED', 'DISENROLLED', 'REINSTATED', 'DEADLINE_MOVED', 'CONCLUSION_EXPIRING', 'CHILD_CONFIRMED', 'CHILD_REFUSED'))
);
--> statement-breakpoint
CREATE TABLE "support_message" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"name" text NOT NULL,
	"contact" text NOT NULL,
	"text" text NOT NULL,
	"locale" text NOT NULL,
	"handled" boolean NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "support_message_locale" CHECK ("support_message"."locale" in ('ru', 'kk', 'en'))
);
--> statement-breakpoint
CREATE TABLE "staff" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"login" text NOT NULL,
	"iin" text NOT NULL,
	"surname" text NOT NULL,
	"name" text NOT NULL,
	"patronymic" text,
	"password_hash" text NOT NULL,
	"totp_secret" text NOT NULL,
	"totp_last_step" text,
	"active" boolean NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	CONSTRAINT "staff_login_unique" UNIQUE("login"),
	CONSTRAINT "staff_iin_unique" UNIQUE("iin")
);
--> statement-breakpoint
CREATE TABLE "staff_role" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"staff_id" uuid NOT NULL,
	"role" text NOT NULL,
	"city_id" uuid NOT NULL,
	"kindergarten_id" uuid,
	"valid_from" date NOT NULL,
	"valid_to" date,
	CONSTRAINT "staff_role_role" CHECK ("staff_role"."role" in ('PMPK_SPECIALIST', 'PHTHISIATRICIAN', 'KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK', 'CITY_OFFICER', 'SUPPORT_OPERATOR', 'AUDITOR', 'ADMINISTRATOR')),
	CONSTRAINT "staff_role_period" CHECK ("staff_role"."valid_to" is null or "staff_role"."valid_to" >= "staff_role"."valid_from"),
	CONSTRAINT "staff_role_kindergarten" CHECK (("staff_role"."role" in ('KINDERGARTEN_DIRECTOR', 'KINDERGARTEN_CLERK')) = ("staff_role"."kindergarten_id" is not null))
);
--> statement-breakpoint
CREATE TABLE "staff_session" (
	"id" text PRIMARY KEY NOT NULL,
	"user_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp (6) with time zone NOT NULL,
	"user_agent" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "advancement_run" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"city_id" uuid NOT NULL,
	"at" timestamp (6) with time zone NOT NULL,
	"cause" text NOT NULL,
	"seats_free" integer NOT NULL,
	"vouchers_out" integer NOT NULL,
	"offered" integer NOT NULL,
	"passed_over" jsonb NOT NULL,
	CONSTRAINT "advancement_run_cause" CHECK ("advancement_run"."cause" in ('CONFIRMATION', 'SEAT_FREED', 'VOUCHER_DEAD', 'CAPACITY', 'DAY_START', 'OFFICER'))
);
--> statement-breakpoint
CREATE TABLE "voucher" (
	"id" uuid PRIMARY KEY DEFAULT gen_random_uuid() NOT NULL,
	"code" text NOT NULL,
	"application_id" uuid NOT NULL,
	"state" text NOT NULL,
	"annulment_reason" text,
	"offered_at" timestamp (6) with time zone NOT NULL,
	"respond_by" timestamp (6) with time zone NOT NULL,
	"accepted_at" timestamp (6) with time zone,
	"enrol_by" timestamp (6) with time zone,
	"extension_opens_at" timestamp (6) with time zone,
	"extension_told_at" timestamp (6) with time zone,
	"extended_at" timestamp (6) with time zone,
	"used_at" timestamp (6) with time zone,
	"annulled_at" timestamp (6) with time zone,
	"half_reminder_at" timestamp (6) with time zone,
	"last_day_reminder_at" timestamp (6) with time zone,
	CONSTRAINT "voucher_code_unique" UNIQUE("code"),
	CONSTRAINT "voucher_state" CHECK ("voucher"."state" in ('OFFERED', 'ACCEPTED', 'USED', 'ANNULLED')),
	CONSTRAINT "voucher_annulment" CHECK (("voucher"."state" = 'ANNULLED') = ("voucher"."annulment_reason" is not null and "voucher"."annulled_at" is not null)),
	CONSTRAINT "voucher_annulment_reason" CHECK ("voucher"."annulment_reason" is null or "voucher"."annulment_reason" in ('SILENCE', 'DECLINED', 'NOT_ENROLLED', 'WITHDRAWN')),
	CONSTRAINT "voucher_accepted" CHECK ("voucher"."state" <> 'ACCEPTED' or ("voucher"."accepted_at" is not null and "voucher"."enrol_by" is not null)),
	CONSTRAINT "voucher_used" CHECK (("voucher"."state" = 'USED') = ("voucher"."used_at" is not null)),
	CONSTRAINT "voucher_order" CHECK ("voucher"."respond_by" > "voucher"."offered_at" and ("voucher"."enrol_by" is null or "voucher"."enrol_by" > "voucher"."accepted_at"))
);
--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_child_id_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."child"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_conclusion_file_id_file_id_fk" FOREIGN KEY ("conclusion_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_wished_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("wished_kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_reviewed_by_staff_id_fk" FOREIGN KEY ("reviewed_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application" ADD CONSTRAINT "application_rejection_reason_id_reason_id_fk" FOREIGN KEY ("rejection_reason_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_draft" ADD CONSTRAINT "application_draft_conclusion_file_id_file_id_fk" FOREIGN KEY ("conclusion_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "application_event" ADD CONSTRAINT "application_event_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_addition" ADD CONSTRAINT "calendar_addition_created_by_staff_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "district" ADD CONSTRAINT "district_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "policy" ADD CONSTRAINT "policy_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reason" ADD CONSTRAINT "reason_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_enrolment_id_enrolment_id_fk" FOREIGN KEY ("enrolment_id") REFERENCES "public"."enrolment"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract" ADD CONSTRAINT "contract_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_document" ADD CONSTRAINT "contract_document_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_document" ADD CONSTRAINT "contract_document_file_id_file_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "contract_signature" ADD CONSTRAINT "contract_signature_contract_id_contract_id_fk" FOREIGN KEY ("contract_id") REFERENCES "public"."contract"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_voucher_id_voucher_id_fk" FOREIGN KEY ("voucher_id") REFERENCES "public"."voucher"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_group_id_kindergarten_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."kindergarten_group"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_reason_id_reason_id_fk" FOREIGN KEY ("reason_id") REFERENCES "public"."reason"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "file" ADD CONSTRAINT "file_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_session" ADD CONSTRAINT "guardian_session_user_id_guardian_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."guardian"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_child_id_child_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."child"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_proof_file_id_file_id_fk" FOREIGN KEY ("proof_file_id") REFERENCES "public"."file"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardianship" ADD CONSTRAINT "guardianship_decided_by_staff_id_fk" FOREIGN KEY ("decided_by") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kindergarten_group" ADD CONSTRAINT "kindergarten_group_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "kindergarten" ADD CONSTRAINT "kindergarten_district_id_district_id_fk" FOREIGN KEY ("district_id") REFERENCES "public"."district"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_notification_id_notification_id_fk" FOREIGN KEY ("notification_id") REFERENCES "public"."notification"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_guardian_id_guardian_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardian"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "notification" ADD CONSTRAINT "notification_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_staff_id_staff_id_fk" FOREIGN KEY ("staff_id") REFERENCES "public"."staff"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_role" ADD CONSTRAINT "staff_role_kindergarten_id_kindergarten_id_fk" FOREIGN KEY ("kindergarten_id") REFERENCES "public"."kindergarten"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "staff_session" ADD CONSTRAINT "staff_session_user_id_staff_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."staff"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "advancement_run" ADD CONSTRAINT "advancement_run_city_id_city_id_fk" FOREIGN KEY ("city_id") REFERENCES "public"."city"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voucher" ADD CONSTRAINT "voucher_application_id_application_id_fk" FOREIGN KEY ("application_id") REFERENCES "public"."application"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "application_one_live" ON "application" USING btree ("child_id","queue_type") WHERE "application"."state" <> 'ARCHIVED';--> statement-breakpoint
CREATE INDEX "application_lane" ON "application" USING btree ("city_id","queue_type","correction_type","birth_year","submitted_at","submit_sequence") WHERE "application"."state" = 'IN_QUEUE';--> statement-breakpoint
CREATE INDEX "application_guardian" ON "application" USING btree ("guardian_id");--> statement-breakpoint
CREATE INDEX "application_child" ON "application" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "application_review" ON "application" USING btree ("city_id","submitted_at") WHERE "application"."state" = 'AWAITING_REVIEW';--> statement-breakpoint
CREATE INDEX "application_stop_list" ON "application" USING btree ("restore_by") WHERE "application"."state" = 'STOP_LIST';--> statement-breakpoint
CREATE INDEX "application_wished" ON "application" USING btree ("wished_kindergarten_id");--> statement-breakpoint
CREATE INDEX "application_conclusion_file" ON "application" USING btree ("conclusion_file_id");--> statement-breakpoint
CREATE INDEX "application_reviewed_by" ON "application" USING btree ("reviewed_by") WHERE "application"."reviewed_by" is not null;--> statement-breakpoint
CREATE INDEX "application_rejection_reason" ON "application" USING btree ("rejection_reason_id") WHERE "application"."rejection_reason_id" is not null;--> statement-breakpoint
CREATE INDEX "application_draft_conclusion_file" ON "application_draft" USING btree ("conclusion_file_id");--> statement-breakpoint
CREATE INDEX "application_draft_updated" ON "application_draft" USING btree ("updated_at");--> statement-breakpoint
CREATE INDEX "application_event_application" ON "application_event" USING btree ("application_id","id");--> statement-breakpoint
CREATE INDEX "audit_subject" ON "audit" USING btree ("subject_kind","subject_id");--> statement-breakpoint
CREATE INDEX "audit_at" ON "audit" USING btree ("at");--> statement-breakpoint
CREATE INDEX "calendar_addition_created_by" ON "calendar_addition" USING btree ("created_by") WHERE "calendar_addition"."created_by" is not null;--> statement-breakpoint
CREATE INDEX "reason_city" ON "reason" USING btree ("city_id","kind");--> statement-breakpoint
CREATE INDEX "demo_message_recipient" ON "demo_message" USING btree ("recipient","sent_at");--> statement-breakpoint
CREATE INDEX "demo_relation_child" ON "demo_relation" USING btree ("child_iin");--> statement-breakpoint
CREATE INDEX "contract_file" ON "contract" USING btree ("file_id");--> statement-breakpoint
CREATE INDEX "contract_document_file" ON "contract_document" USING btree ("file_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrolment_one_seat" ON "enrolment" USING btree ("application_id") WHERE "enrolment"."state" in ('REQUESTED', 'CONTRACT_SENT', 'GUARDIAN_SIGNED', 'ENROLLED');--> statement-breakpoint
CREATE INDEX "enrolment_application" ON "enrolment" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "enrolment_group" ON "enrolment" USING btree ("group_id","state");--> statement-breakpoint
CREATE INDEX "enrolment_voucher" ON "enrolment" USING btree ("voucher_id");--> statement-breakpoint
CREATE INDEX "enrolment_reason" ON "enrolment" USING btree ("reason_id") WHERE "enrolment"."reason_id" is not null;--> statement-breakpoint
CREATE INDEX "enrolment_sign_by" ON "enrolment" USING btree ("sign_by") WHERE "enrolment"."state" = 'GUARDIAN_SIGNED';--> statement-breakpoint
CREATE INDEX "file_guardian" ON "file" USING btree ("guardian_id");--> statement-breakpoint
CREATE UNIQUE INDEX "guardian_login" ON "guardian" USING btree (lower("login"));--> statement-breakpoint
CREATE UNIQUE INDEX "guardian_email" ON "guardian" USING btree (lower("email"));--> statement-breakpoint
CREATE INDEX "guardian_session_user" ON "guardian_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "guardianship_child" ON "guardianship" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "guardianship_proof_file" ON "guardianship" USING btree ("proof_file_id") WHERE "guardianship"."proof_file_id" is not null;--> statement-breakpoint
CREATE INDEX "guardianship_decided_by" ON "guardianship" USING btree ("decided_by") WHERE "guardianship"."decided_by" is not null;--> statement-breakpoint
CREATE INDEX "one_time_code_recipient" ON "one_time_code" USING btree ("recipient","created_at");--> statement-breakpoint
CREATE INDEX "one_time_code_iin" ON "one_time_code" USING btree ("iin","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "one_time_code_ticket" ON "one_time_code" USING btree ("ticket_hash");--> statement-breakpoint
CREATE INDEX "kindergarten_group_kindergarten" ON "kindergarten_group" USING btree ("kindergarten_id");--> statement-breakpoint
CREATE INDEX "kindergarten_city" ON "kindergarten" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "kindergarten_district" ON "kindergarten" USING btree ("district_id");--> statement-breakpoint
CREATE INDEX "message_notification" ON "message" USING btree ("notification_id");--> statement-breakpoint
CREATE INDEX "message_pending" ON "message" USING btree ("next_attempt_at") WHERE "message"."state" = 'PENDING';--> statement-breakpoint
CREATE INDEX "notification_guardian" ON "notification" USING btree ("guardian_id","created_at");--> statement-breakpoint
CREATE INDEX "notification_application" ON "notification" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "support_message_open" ON "support_message" USING btree ("created_at") WHERE not "support_message"."handled";--> statement-breakpoint
CREATE INDEX "staff_role_staff" ON "staff_role" USING btree ("staff_id");--> statement-breakpoint
CREATE INDEX "staff_role_city" ON "staff_role" USING btree ("city_id");--> statement-breakpoint
CREATE INDEX "staff_role_kindergarten_id" ON "staff_role" USING btree ("kindergarten_id");--> statement-breakpoint
CREATE INDEX "staff_session_user" ON "staff_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "advancement_run_city" ON "advancement_run" USING btree ("city_id","id");--> statement-breakpoint
CREATE UNIQUE INDEX "voucher_one_live" ON "voucher" USING btree ("application_id") WHERE "voucher"."state" in ('OFFERED', 'ACCEPTED');--> statement-breakpoint
CREATE INDEX "voucher_application" ON "voucher" USING btree ("application_id");--> statement-breakpoint
CREATE INDEX "voucher_respond_by" ON "voucher" USING btree ("respond_by") WHERE "voucher"."state" = 'OFFERED';--> statement-breakpoint
CREATE INDEX "voucher_enrol_by" ON "voucher" USING btree ("enrol_by") WHERE "voucher"."state" = 'ACCEPTED';--> statement-breakpoint
CREATE INDEX "voucher_half_reminder" ON "voucher" USING btree ("half_reminder_at") WHERE "voucher"."half_reminder_at" is not null;--> statement-breakpoint
CREATE INDEX "voucher_last_day_reminder" ON "voucher" USING btree ("last_day_reminder_at") WHERE "voucher"."last_day_reminder_at" is not null;