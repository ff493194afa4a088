-- CreateEnum
CREATE TYPE "FileAccess" AS ENUM ('public', 'company', 'order', 'staff');

-- CreateEnum
CREATE TYPE "ListingStatus" AS ENUM ('draft', 'in_review', 'changes_requested', 'rejected', 'published', 'paused', 'suspended', 'archived');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'submitted', 'approved', 'changes_requested', 'rejected', 'withdrawn', 'superseded');

-- CreateEnum
CREATE TYPE "PriceState" AS ENUM ('active', 'waiting', 'superseded', 'refused');

-- CreateEnum
CREATE TYPE "MovementKind" AS ENUM ('in', 'correction', 'reserve', 'release', 'ship', 'recall');

-- CreateEnum
CREATE TYPE "CaseState" AS ENUM ('open', 'decided', 'withdrawn');

-- CreateEnum
CREATE TYPE "CaseDecision" AS ENUM ('approved', 'changes_requested', 'rejected');

-- CreateEnum
CREATE TYPE "Currency" AS ENUM ('USD', 'EUR', 'RUB', 'AZN', 'BYN');

-- CreateEnum
CREATE TYPE "Incoterm" AS ENUM ('EXW', 'FCA', 'CPT', 'CIP', 'DAP', 'DDP');

-- CreateEnum
CREATE TYPE "Lang" AS ENUM ('az', 'ru', 'be', 'en');

-- CreateEnum
CREATE TYPE "PaymentState" AS ENUM ('due', 'pending', 'processing', 'partially_paid', 'paid', 'partially_refunded', 'refunded', 'cancelled');

-- CreateEnum
CREATE TYPE "AttemptState" AS ENUM ('creating', 'open', 'processing', 'succeeded', 'failed', 'expired', 'superseded', 'unknown');

-- CreateEnum
CREATE TYPE "RefundState" AS ENUM ('requested', 'approved', 'submitting', 'unknown', 'pending', 'succeeded', 'failed', 'cancelled');

-- CreateEnum
CREATE TYPE "PayoutState" AS ENUM ('held', 'releasable', 'approved', 'submitting', 'unknown', 'transferred', 'partially_reversed', 'reversed', 'blocked');

-- CreateEnum
CREATE TYPE "OrderState" AS ENUM ('placed', 'confirmed', 'preparing', 'shipped', 'delivered', 'disputed', 'completed', 'declined', 'cancelled', 'expired', 'refunded');

-- CreateEnum
CREATE TYPE "ReservationState" AS ENUM ('held', 'released', 'shipped');

-- CreateEnum
CREATE TYPE "TruckState" AS ENUM ('loaded', 'border', 'customs', 'arrived', 'received');

-- CreateEnum
CREATE TYPE "PaperState" AS ENUM ('required', 'uploaded', 'accepted', 'rejected', 'waived', 'superseded');

-- CreateEnum
CREATE TYPE "ClaimState" AS ENUM ('open', 'answered', 'settled', 'withdrawn');

-- CreateEnum
CREATE TYPE "StaffRole" AS ENUM ('moderator', 'finance', 'director');

-- CreateEnum
CREATE TYPE "CompanyKind" AS ENUM ('producer', 'buyer');

-- CreateEnum
CREATE TYPE "CompanyRole" AS ENUM ('viewer', 'manager', 'owner');

-- CreateEnum
CREATE TYPE "CompanyState" AS ENUM ('draft', 'submitted', 'verified', 'changes_requested', 'rejected', 'suspended');

-- CreateEnum
CREATE TYPE "BusinessType" AS ENUM ('grower', 'packer', 'trader');

-- CreateEnum
CREATE TYPE "EmailTokenPurpose" AS ENUM ('confirm_email', 'reset_password');

-- CreateEnum
CREATE TYPE "CheckKind" AS ENUM ('registration_extract', 'tax_number', 'bank_beneficiary', 'business_type', 'site_visit', 'export_history', 'importer', 'cold_store', 'alcohol_right');

-- CreateTable
CREATE TABLE "files" (
    "id" UUID NOT NULL,
    "sha256" TEXT NOT NULL,
    "size" INTEGER NOT NULL,
    "content_type" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "access" "FileAccess" NOT NULL,
    "owner_company_id" UUID,
    "order_id" UUID,
    "uploaded_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "files_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "pictures" (
    "id" UUID NOT NULL,
    "company_id" UUID,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pictures_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "picture_variants" (
    "picture_id" UUID NOT NULL,
    "format" TEXT NOT NULL,
    "width" INTEGER NOT NULL,
    "height" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "picture_variants_pkey" PRIMARY KEY ("picture_id","format","width")
);

-- CreateTable
CREATE TABLE "listings" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "producer_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "status" "ListingStatus" NOT NULL DEFAULT 'draft',
    "published_revision_id" UUID,
    "active_price_id" UUID,
    "available_from" DATE,
    "available_to" DATE,
    "offered_g" BIGINT NOT NULL DEFAULT 0,
    "external_ref" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "published_at" TIMESTAMPTZ(3),
    "updated_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "listings_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "listing_revisions" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'draft',
    "original_lang" "Lang" NOT NULL,
    "title_az" TEXT NOT NULL DEFAULT '',
    "title_ru" TEXT NOT NULL DEFAULT '',
    "title_be" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "description_az" TEXT NOT NULL DEFAULT '',
    "description_ru" TEXT NOT NULL DEFAULT '',
    "description_be" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "variety" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT '',
    "specification" JSONB NOT NULL DEFAULT '{}',
    "region_slug" TEXT,
    "harvest_from" DATE,
    "harvest_to" DATE,
    "packaging" TEXT NOT NULL DEFAULT '',
    "storage" TEXT NOT NULL DEFAULT '',
    "minimum_order_g" BIGINT NOT NULL DEFAULT 0,
    "currency" "Currency" NOT NULL DEFAULT 'USD',
    "incoterm" "Incoterm" NOT NULL DEFAULT 'FCA',
    "incoterm_place" TEXT NOT NULL DEFAULT '',
    "lead_time_days" INTEGER NOT NULL DEFAULT 3,
    "establishment_number" TEXT NOT NULL DEFAULT '',
    "proposed_tiers" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID NOT NULL,
    "submitted_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "listing_revisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_photos" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "picture_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "caption" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "revision_photos_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "revision_certificates" (
    "id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "valid_until" DATE,
    "file_id" UUID,
    "position" INTEGER NOT NULL,

    CONSTRAINT "revision_certificates_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_versions" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "PriceState" NOT NULL,
    "currency" "Currency" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "price_versions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "price_tiers" (
    "price_id" UUID NOT NULL,
    "from_g" BIGINT NOT NULL,
    "price_e4" BIGINT NOT NULL,

    CONSTRAINT "price_tiers_pkey" PRIMARY KEY ("price_id","from_g")
);

-- CreateTable
CREATE TABLE "lots" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "expected" BOOLEAN NOT NULL DEFAULT false,
    "harvested_on" DATE,
    "best_before" DATE,
    "origin" TEXT NOT NULL DEFAULT '',
    "recalled_at" TIMESTAMPTZ(3),
    "received_g" BIGINT NOT NULL,
    "corrected_g" BIGINT NOT NULL DEFAULT 0,
    "reserved_g" BIGINT NOT NULL DEFAULT 0,
    "shipped_g" BIGINT NOT NULL DEFAULT 0,
    "recalled_g" BIGINT NOT NULL DEFAULT 0,
    "left_g" BIGINT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lots_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "lot_movements" (
    "id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "kind" "MovementKind" NOT NULL,
    "grams" BIGINT NOT NULL,
    "order_line_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "lot_movements_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "catalogue_entries" (
    "listing_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "producer_id" UUID NOT NULL,
    "producer_slug" TEXT NOT NULL,
    "producer_name" TEXT NOT NULL,
    "verified_at" TIMESTAMPTZ(3),
    "commodity_slug" TEXT NOT NULL,
    "category_slug" TEXT NOT NULL,
    "region_slug" TEXT,
    "months" INTEGER[],
    "title_az" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_be" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "variety" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT '',
    "incoterm" "Incoterm" NOT NULL,
    "incoterm_place" TEXT NOT NULL,
    "currency" "Currency" NOT NULL,
    "price_e4" BIGINT NOT NULL,
    "price_byn_e4" BIGINT NOT NULL,
    "minimum_order_g" BIGINT NOT NULL,
    "available_g" BIGINT NOT NULL,
    "preorder" BOOLEAN NOT NULL DEFAULT false,
    "available_from" DATE,
    "available_to" DATE,
    "certificates" TEXT[],
    "picture_id" UUID,
    "search_text" TEXT NOT NULL,
    "published_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "catalogue_entries_pkey" PRIMARY KEY ("listing_id")
);

-- CreateTable
CREATE TABLE "counters" (
    "name" TEXT NOT NULL,
    "value" BIGINT NOT NULL,

    CONSTRAINT "counters_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "favourites" (
    "company_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "favourites_pkey" PRIMARY KEY ("company_id","listing_id")
);

-- CreateTable
CREATE TABLE "moderation_cases" (
    "id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "state" "CaseState" NOT NULL DEFAULT 'open',
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3) NOT NULL,
    "claimed_by_id" UUID,
    "claimed_until" TIMESTAMPTZ(3),
    "decision" "CaseDecision",
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reasons" JSONB NOT NULL DEFAULT '[]',
    "comment" TEXT NOT NULL DEFAULT '',
    "findings" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "moderation_cases_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payments" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "state" "PaymentState" NOT NULL DEFAULT 'due',
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "due_on" TEXT NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "method" TEXT,
    "captured" BIGINT NOT NULL DEFAULT 0,
    "refunded" BIGINT NOT NULL DEFAULT 0,
    "review" TEXT,
    "disputed" BOOLEAN NOT NULL DEFAULT false,
    "reported_at" TIMESTAMPTZ(3),
    "reported_by_id" UUID,
    "paid_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "payments_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_attempts" (
    "id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "state" "AttemptState" NOT NULL DEFAULT 'creating',
    "try" INTEGER NOT NULL DEFAULT 1,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "params" JSONB NOT NULL,
    "idempotency_key" TEXT NOT NULL,
    "external_id" TEXT,
    "url" TEXT,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "policy_version" TEXT NOT NULL DEFAULT '',
    "error" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "synced_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "payment_attempts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "stripe_events" (
    "id" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "processed_at" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "outcome" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "stripe_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_entries" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "external_ref" TEXT NOT NULL,
    "order_id" UUID,
    "payment_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "ledger_entries_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ledger_lines" (
    "id" UUID NOT NULL,
    "entry_id" UUID NOT NULL,
    "account" TEXT NOT NULL,
    "company_id" UUID,
    "currency" "Currency" NOT NULL,
    "debit" BIGINT NOT NULL DEFAULT 0,
    "credit" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ledger_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "refunds" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "state" "RefundState" NOT NULL DEFAULT 'requested',
    "method" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "reason" TEXT NOT NULL,
    "try" INTEGER NOT NULL DEFAULT 1,
    "charge_id" TEXT,
    "external_id" TEXT,
    "error" TEXT NOT NULL DEFAULT '',
    "requested_by_id" UUID NOT NULL,
    "requested_at" TIMESTAMPTZ(3) NOT NULL,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "refunds_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payouts" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "producer_id" UUID NOT NULL,
    "state" "PayoutState" NOT NULL DEFAULT 'held',
    "blocked_by" TEXT NOT NULL DEFAULT '',
    "method" TEXT NOT NULL DEFAULT 'bank',
    "amount" BIGINT NOT NULL,
    "commission" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "try" INTEGER NOT NULL DEFAULT 1,
    "external_id" TEXT,
    "error" TEXT NOT NULL DEFAULT '',
    "entered_by_id" UUID,
    "approved_by_id" UUID,
    "approved_at" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3),
    "paid_at" TIMESTAMPTZ(3),

    CONSTRAINT "payouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proformas" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "order_id" UUID NOT NULL,
    "payment_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "currency" "Currency" NOT NULL,
    "facts" JSONB NOT NULL,
    "issued_at" TIMESTAMPTZ(3) NOT NULL,
    "voided_at" TIMESTAMPTZ(3),

    CONSTRAINT "proformas_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "payment_policies" (
    "id" UUID NOT NULL,
    "method" TEXT NOT NULL,
    "buyer_country" TEXT NOT NULL,
    "seller_country" TEXT NOT NULL,
    "currency" "Currency",
    "min_amount" BIGINT NOT NULL DEFAULT 0,
    "max_amount" BIGINT,
    "allowed" BOOLEAN NOT NULL,
    "reason" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reviewed_by" TEXT NOT NULL,
    "reviewed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "payment_policies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "number_series" (
    "kind" TEXT NOT NULL,
    "year" INTEGER NOT NULL,
    "last" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "number_series_pkey" PRIMARY KEY ("kind","year")
);

-- CreateTable
CREATE TABLE "outbox_messages" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "user_id" UUID,
    "email" TEXT NOT NULL,
    "lang" "Lang" NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "leased_until" TIMESTAMPTZ(3),
    "next_try_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "failed_at" TIMESTAMPTZ(3),
    "error" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "outbox_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notices" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "dedupe_key" TEXT NOT NULL,
    "data" JSONB NOT NULL,
    "path" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),

    CONSTRAINT "notices_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "form_tokens" (
    "token" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "deed" TEXT NOT NULL,
    "target" TEXT NOT NULL,
    "used_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "form_tokens_pkey" PRIMARY KEY ("token")
);

-- CreateTable
CREATE TABLE "audit_rows" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "deed" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "before" JSONB,
    "after" JSONB,
    "reason" TEXT NOT NULL DEFAULT '',
    "request_id" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "audit_rows_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "basket_lines" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "listing_id" UUID NOT NULL,
    "quantity_g" BIGINT NOT NULL,
    "shown_price_id" UUID,
    "shown_price_e4" BIGINT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "basket_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checkouts" (
    "id" UUID NOT NULL,
    "buyer_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "form_token" TEXT NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "checkouts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "orders" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "checkout_id" UUID,
    "buyer_id" UUID NOT NULL,
    "producer_id" UUID NOT NULL,
    "placed_by_id" UUID NOT NULL,
    "state" "OrderState" NOT NULL DEFAULT 'placed',
    "currency" "Currency" NOT NULL,
    "incoterm" "Incoterm" NOT NULL,
    "incoterm_place" TEXT NOT NULL,
    "payment_terms" TEXT NOT NULL,
    "payment_method" TEXT NOT NULL,
    "delivery_address" TEXT NOT NULL,
    "deliver_from" DATE NOT NULL,
    "deliver_to" DATE NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "total_amount" BIGINT NOT NULL,
    "commission_bp" INTEGER NOT NULL,
    "rate_e8" BIGINT NOT NULL,
    "rate_date" DATE NOT NULL,
    "rate_source" TEXT NOT NULL,
    "with_st1" BOOLEAN NOT NULL DEFAULT true,
    "perishable" BOOLEAN NOT NULL DEFAULT true,
    "placed_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline_at" TIMESTAMPTZ(3),
    "confirmed_at" TIMESTAMPTZ(3),
    "shipped_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "cancel_asked_by" TEXT,
    "cancel_asked_at" TIMESTAMPTZ(3),
    "cancel_reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "orders_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_lines" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "listing_id" UUID NOT NULL,
    "revision_id" UUID NOT NULL,
    "price_version_id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "title_az" TEXT NOT NULL,
    "title_ru" TEXT NOT NULL,
    "title_be" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "variety" TEXT NOT NULL DEFAULT '',
    "grade" TEXT NOT NULL DEFAULT '',
    "packaging" TEXT NOT NULL DEFAULT '',
    "quantity_g" BIGINT NOT NULL,
    "price_e4" BIGINT NOT NULL,
    "amount" BIGINT NOT NULL,
    "tolerance_bp" INTEGER NOT NULL DEFAULT 500,
    "packed_g" BIGINT,
    "packed_amount" BIGINT,

    CONSTRAINT "order_lines_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "reservations" (
    "id" UUID NOT NULL,
    "order_line_id" UUID NOT NULL,
    "lot_id" UUID NOT NULL,
    "grams" BIGINT NOT NULL,
    "state" "ReservationState" NOT NULL DEFAULT 'held',

    CONSTRAINT "reservations_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_events" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "from_state" "OrderState",
    "to_state" "OrderState" NOT NULL,
    "actor_kind" TEXT NOT NULL,
    "actor_id" UUID,
    "data" JSONB NOT NULL DEFAULT '{}',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "trucks" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "plate" TEXT NOT NULL,
    "cmr_number" TEXT NOT NULL,
    "packed_g" BIGINT NOT NULL,
    "eta" DATE,
    "state" "TruckState" NOT NULL DEFAULT 'loaded',
    "loaded_at" TIMESTAMPTZ(3) NOT NULL,
    "border_at" TIMESTAMPTZ(3),
    "customs_at" TIMESTAMPTZ(3),
    "arrived_at" TIMESTAMPTZ(3),
    "told_at" TIMESTAMPTZ(3),
    "received_at" TIMESTAMPTZ(3),

    CONSTRAINT "trucks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "papers" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "truck_id" UUID,
    "kind" TEXT NOT NULL,
    "level" TEXT NOT NULL,
    "owner" TEXT NOT NULL,
    "gate" TEXT,
    "state" "PaperState" NOT NULL DEFAULT 'required',
    "number" TEXT NOT NULL DEFAULT '',
    "issuer" TEXT NOT NULL DEFAULT '',
    "issued_on" DATE,
    "file_id" UUID,
    "uploaded_at" TIMESTAMPTZ(3),
    "uploaded_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "claims" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "ClaimState" NOT NULL DEFAULT 'open',
    "reason" TEXT NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "lines" JSONB NOT NULL DEFAULT '[]',
    "opened_by_id" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL,
    "answer_due_at" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "outcome" TEXT,
    "amount" BIGINT NOT NULL DEFAULT 0,
    "settled_by_id" UUID,
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "claims_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "password_hash" TEXT NOT NULL,
    "lang" "Lang" NOT NULL DEFAULT 'ru',
    "staff_role" "StaffRole",
    "email_confirmed_at" TIMESTAMPTZ(3),
    "blocked_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sessions" (
    "id" UUID NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "active_company_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ip" TEXT NOT NULL DEFAULT '',
    "user_agent" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "email_tokens" (
    "id" UUID NOT NULL,
    "purpose" "EmailTokenPurpose" NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "user_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "email_tokens_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "companies" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "CompanyKind" NOT NULL,
    "state" "CompanyState" NOT NULL DEFAULT 'draft',
    "legal_name" TEXT NOT NULL,
    "country" TEXT NOT NULL,
    "tax_number" TEXT NOT NULL,
    "address" TEXT NOT NULL DEFAULT '',
    "region_slug" TEXT,
    "about" TEXT NOT NULL DEFAULT '',
    "business_type" "BusinessType",
    "iban" TEXT NOT NULL DEFAULT '',
    "bic" TEXT NOT NULL DEFAULT '',
    "bank_name" TEXT NOT NULL DEFAULT '',
    "phone" TEXT NOT NULL DEFAULT '',
    "alcohol_right" BOOLEAN NOT NULL DEFAULT false,
    "stripe_account" TEXT,
    "submitted_at" TIMESTAMPTZ(3),
    "due_at" TIMESTAMPTZ(3),
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decision_reason" TEXT NOT NULL DEFAULT '',
    "verified_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "companies_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "memberships" (
    "user_id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "role" "CompanyRole" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "memberships_pkey" PRIMARY KEY ("user_id","company_id")
);

-- CreateTable
CREATE TABLE "company_checks" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "kind" "CheckKind" NOT NULL,
    "checked_at" TIMESTAMPTZ(3) NOT NULL,
    "checked_by_id" UUID NOT NULL,
    "valid_until" DATE,
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "company_checks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "company_papers" (
    "id" UUID NOT NULL,
    "company_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "file_id" UUID NOT NULL,
    "uploaded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "company_papers_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "categories" (
    "slug" TEXT NOT NULL,
    "name_az" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_be" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "categories_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "commodities" (
    "slug" TEXT NOT NULL,
    "category_slug" TEXT NOT NULL,
    "name_az" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_be" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "hs6" TEXT[],
    "code_chosen_by" TEXT NOT NULL,
    "duty_with_st1_pct" DECIMAL(6,2) NOT NULL,
    "import_vat_pct" DECIMAL(6,2) NOT NULL,
    "import_vat_status" TEXT NOT NULL,
    "harvest_months" INTEGER[],
    "harvest" TEXT NOT NULL,
    "growing_regions" TEXT NOT NULL,
    "packaging" TEXT NOT NULL,
    "storage" TEXT NOT NULL,
    "phytosanitary" TEXT NOT NULL,
    "veterinary" BOOLEAN NOT NULL,
    "declaration_of_conformity" BOOLEAN NOT NULL,
    "state_alcohol_right" BOOLEAN NOT NULL,
    "tobacco_rules" BOOLEAN NOT NULL,
    "cites" BOOLEAN NOT NULL,
    "traceability" BOOLEAN NOT NULL,
    "identification_marks" BOOLEAN NOT NULL,
    "perishable" BOOLEAN NOT NULL,
    "duty_unit" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "commodities_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "commodity_codes" (
    "id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "mfn_duty" JSONB NOT NULL,
    "window_from" TEXT,
    "window_to" TEXT,
    "attribute" TEXT,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "commodity_codes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commodity_words" (
    "id" UUID NOT NULL,
    "commodity_slug" TEXT NOT NULL,
    "lang" "Lang",
    "word" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "commodity_words_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "regions" (
    "slug" TEXT NOT NULL,
    "name_az" TEXT NOT NULL,
    "name_ru" TEXT NOT NULL,
    "name_be" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "regions_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "exchange_rates" (
    "currency" "Currency" NOT NULL,
    "date" DATE NOT NULL,
    "byn_per_unit_e8" BIGINT NOT NULL,
    "source" TEXT NOT NULL,
    "fetched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "exchange_rates_pkey" PRIMARY KEY ("currency","date")
);

-- CreateTable
CREATE TABLE "reference_fees" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "key" TEXT NOT NULL DEFAULT '*',
    "amount" BIGINT NOT NULL,
    "currency" "Currency",
    "per" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "as_of" DATE NOT NULL,
    "verified_by" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "reference_fees_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "holidays" (
    "country" TEXT NOT NULL,
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holidays_pkey" PRIMARY KEY ("country","date")
);

-- CreateIndex
CREATE INDEX "files_sha256_idx" ON "files"("sha256");

-- CreateIndex
CREATE UNIQUE INDEX "listings_slug_key" ON "listings"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "listings_published_revision_id_key" ON "listings"("published_revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "listings_active_price_id_key" ON "listings"("active_price_id");

-- CreateIndex
CREATE INDEX "listings_producer_id_status_idx" ON "listings"("producer_id", "status");

-- CreateIndex
CREATE INDEX "listings_commodity_slug_idx" ON "listings"("commodity_slug");

-- CreateIndex
CREATE UNIQUE INDEX "listings_producer_id_external_ref_key" ON "listings"("producer_id", "external_ref");

-- CreateIndex
CREATE UNIQUE INDEX "listing_revisions_listing_id_number_key" ON "listing_revisions"("listing_id", "number");

-- CreateIndex
CREATE INDEX "revision_photos_revision_id_position_idx" ON "revision_photos"("revision_id", "position");

-- CreateIndex
CREATE INDEX "revision_certificates_revision_id_idx" ON "revision_certificates"("revision_id");

-- CreateIndex
CREATE UNIQUE INDEX "price_versions_listing_id_number_key" ON "price_versions"("listing_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "lots_listing_id_number_key" ON "lots"("listing_id", "number");

-- CreateIndex
CREATE INDEX "lot_movements_lot_id_at_idx" ON "lot_movements"("lot_id", "at");

-- CreateIndex
CREATE INDEX "lot_movements_order_line_id_idx" ON "lot_movements"("order_line_id");

-- CreateIndex
CREATE UNIQUE INDEX "catalogue_entries_slug_key" ON "catalogue_entries"("slug");

-- CreateIndex
CREATE INDEX "catalogue_entries_commodity_slug_idx" ON "catalogue_entries"("commodity_slug");

-- CreateIndex
CREATE INDEX "catalogue_entries_category_slug_idx" ON "catalogue_entries"("category_slug");

-- CreateIndex
CREATE INDEX "catalogue_entries_region_slug_idx" ON "catalogue_entries"("region_slug");

-- CreateIndex
CREATE INDEX "catalogue_entries_producer_id_idx" ON "catalogue_entries"("producer_id");

-- CreateIndex
CREATE INDEX "catalogue_entries_price_byn_e4_listing_id_idx" ON "catalogue_entries"("price_byn_e4", "listing_id");

-- CreateIndex
CREATE INDEX "catalogue_entries_published_at_listing_id_idx" ON "catalogue_entries"("published_at" DESC, "listing_id");

-- CreateIndex
CREATE INDEX "moderation_cases_state_due_at_idx" ON "moderation_cases"("state", "due_at");

-- CreateIndex
CREATE INDEX "moderation_cases_listing_id_idx" ON "moderation_cases"("listing_id");

-- CreateIndex
CREATE INDEX "payments_state_due_at_idx" ON "payments"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "payments_order_id_seq_key" ON "payments"("order_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempts_idempotency_key_key" ON "payment_attempts"("idempotency_key");

-- CreateIndex
CREATE UNIQUE INDEX "payment_attempts_external_id_key" ON "payment_attempts"("external_id");

-- CreateIndex
CREATE INDEX "payment_attempts_payment_id_idx" ON "payment_attempts"("payment_id");

-- CreateIndex
CREATE INDEX "payment_attempts_state_synced_at_idx" ON "payment_attempts"("state", "synced_at");

-- CreateIndex
CREATE INDEX "stripe_events_processed_at_next_try_at_idx" ON "stripe_events"("processed_at", "next_try_at");

-- CreateIndex
CREATE INDEX "ledger_entries_order_id_idx" ON "ledger_entries"("order_id");

-- CreateIndex
CREATE INDEX "ledger_entries_payment_id_idx" ON "ledger_entries"("payment_id");

-- CreateIndex
CREATE UNIQUE INDEX "ledger_entries_kind_external_ref_key" ON "ledger_entries"("kind", "external_ref");

-- CreateIndex
CREATE INDEX "ledger_lines_entry_id_idx" ON "ledger_lines"("entry_id");

-- CreateIndex
CREATE INDEX "ledger_lines_account_currency_idx" ON "ledger_lines"("account", "currency");

-- CreateIndex
CREATE UNIQUE INDEX "refunds_external_id_key" ON "refunds"("external_id");

-- CreateIndex
CREATE INDEX "refunds_state_idx" ON "refunds"("state");

-- CreateIndex
CREATE INDEX "refunds_order_id_idx" ON "refunds"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payouts_order_id_key" ON "payouts"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "payouts_external_id_key" ON "payouts"("external_id");

-- CreateIndex
CREATE INDEX "payouts_state_idx" ON "payouts"("state");

-- CreateIndex
CREATE INDEX "payouts_producer_id_idx" ON "payouts"("producer_id");

-- CreateIndex
CREATE UNIQUE INDEX "proformas_number_key" ON "proformas"("number");

-- CreateIndex
CREATE UNIQUE INDEX "proformas_reference_key" ON "proformas"("reference");

-- CreateIndex
CREATE INDEX "proformas_order_id_idx" ON "proformas"("order_id");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_messages_dedupe_key_key" ON "outbox_messages"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_messages_sent_at_failed_at_next_try_at_idx" ON "outbox_messages"("sent_at", "failed_at", "next_try_at");

-- CreateIndex
CREATE UNIQUE INDEX "notices_dedupe_key_key" ON "notices"("dedupe_key");

-- CreateIndex
CREATE INDEX "notices_user_id_created_at_idx" ON "notices"("user_id", "created_at" DESC);

-- CreateIndex
CREATE INDEX "audit_rows_subject_subject_id_at_idx" ON "audit_rows"("subject", "subject_id", "at");

-- CreateIndex
CREATE INDEX "audit_rows_at_idx" ON "audit_rows"("at");

-- CreateIndex
CREATE UNIQUE INDEX "basket_lines_company_id_user_id_listing_id_key" ON "basket_lines"("company_id", "user_id", "listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "checkouts_form_token_key" ON "checkouts"("form_token");

-- CreateIndex
CREATE UNIQUE INDEX "orders_number_key" ON "orders"("number");

-- CreateIndex
CREATE INDEX "orders_buyer_id_placed_at_idx" ON "orders"("buyer_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_producer_id_placed_at_idx" ON "orders"("producer_id", "placed_at" DESC);

-- CreateIndex
CREATE INDEX "orders_state_deadline_at_idx" ON "orders"("state", "deadline_at");

-- CreateIndex
CREATE INDEX "order_lines_listing_id_idx" ON "order_lines"("listing_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_lines_order_id_position_key" ON "order_lines"("order_id", "position");

-- CreateIndex
CREATE INDEX "reservations_lot_id_idx" ON "reservations"("lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "reservations_order_line_id_lot_id_key" ON "reservations"("order_line_id", "lot_id");

-- CreateIndex
CREATE UNIQUE INDEX "order_events_order_id_seq_key" ON "order_events"("order_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "trucks_order_id_number_key" ON "trucks"("order_id", "number");

-- CreateIndex
CREATE INDEX "papers_order_id_idx" ON "papers"("order_id");

-- CreateIndex
CREATE INDEX "papers_state_uploaded_at_idx" ON "papers"("state", "uploaded_at");

-- CreateIndex
CREATE INDEX "claims_state_answer_due_at_idx" ON "claims"("state", "answer_due_at");

-- CreateIndex
CREATE UNIQUE INDEX "claims_order_id_number_key" ON "claims"("order_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "sessions_token_hash_key" ON "sessions"("token_hash");

-- CreateIndex
CREATE INDEX "sessions_user_id_idx" ON "sessions"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "email_tokens_token_hash_key" ON "email_tokens"("token_hash");

-- CreateIndex
CREATE INDEX "email_tokens_user_id_idx" ON "email_tokens"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "companies_slug_key" ON "companies"("slug");

-- CreateIndex
CREATE INDEX "companies_kind_state_idx" ON "companies"("kind", "state");

-- CreateIndex
CREATE INDEX "companies_state_due_at_idx" ON "companies"("state", "due_at");

-- CreateIndex
CREATE UNIQUE INDEX "companies_country_tax_number_key" ON "companies"("country", "tax_number");

-- CreateIndex
CREATE INDEX "memberships_company_id_idx" ON "memberships"("company_id");

-- CreateIndex
CREATE UNIQUE INDEX "company_checks_company_id_kind_key" ON "company_checks"("company_id", "kind");

-- CreateIndex
CREATE INDEX "company_papers_company_id_idx" ON "company_papers"("company_id");

-- CreateIndex
CREATE INDEX "commodities_category_slug_idx" ON "commodities"("category_slug");

-- CreateIndex
CREATE INDEX "commodity_codes_commodity_slug_idx" ON "commodity_codes"("commodity_slug");

-- CreateIndex
CREATE UNIQUE INDEX "commodity_words_commodity_slug_folded_key" ON "commodity_words"("commodity_slug", "folded");

-- CreateIndex
CREATE UNIQUE INDEX "reference_fees_kind_key_valid_from_key" ON "reference_fees"("kind", "key", "valid_from");

-- AddForeignKey
ALTER TABLE "picture_variants" ADD CONSTRAINT "picture_variants_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "picture_variants" ADD CONSTRAINT "picture_variants_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_published_revision_id_fkey" FOREIGN KEY ("published_revision_id") REFERENCES "listing_revisions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listings" ADD CONSTRAINT "listings_active_price_id_fkey" FOREIGN KEY ("active_price_id") REFERENCES "price_versions"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "listing_revisions" ADD CONSTRAINT "listing_revisions_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_photos" ADD CONSTRAINT "revision_photos_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_photos" ADD CONSTRAINT "revision_photos_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_certificates" ADD CONSTRAINT "revision_certificates_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "revision_certificates" ADD CONSTRAINT "revision_certificates_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_versions" ADD CONSTRAINT "price_versions_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "price_tiers" ADD CONSTRAINT "price_tiers_price_id_fkey" FOREIGN KEY ("price_id") REFERENCES "price_versions"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lots" ADD CONSTRAINT "lots_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "lot_movements" ADD CONSTRAINT "lot_movements_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "catalogue_entries" ADD CONSTRAINT "catalogue_entries_picture_id_fkey" FOREIGN KEY ("picture_id") REFERENCES "pictures"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "favourites" ADD CONSTRAINT "favourites_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "moderation_cases" ADD CONSTRAINT "moderation_cases_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payments" ADD CONSTRAINT "payments_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payment_attempts" ADD CONSTRAINT "payment_attempts_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_entries" ADD CONSTRAINT "ledger_entries_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ledger_lines" ADD CONSTRAINT "ledger_lines_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "ledger_entries"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "refunds" ADD CONSTRAINT "refunds_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "payouts" ADD CONSTRAINT "payouts_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proformas" ADD CONSTRAINT "proformas_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proformas" ADD CONSTRAINT "proformas_payment_id_fkey" FOREIGN KEY ("payment_id") REFERENCES "payments"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notices" ADD CONSTRAINT "notices_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "basket_lines" ADD CONSTRAINT "basket_lines_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_checkout_id_fkey" FOREIGN KEY ("checkout_id") REFERENCES "checkouts"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_buyer_id_fkey" FOREIGN KEY ("buyer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "orders" ADD CONSTRAINT "orders_producer_id_fkey" FOREIGN KEY ("producer_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_listing_id_fkey" FOREIGN KEY ("listing_id") REFERENCES "listings"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_revision_id_fkey" FOREIGN KEY ("revision_id") REFERENCES "listing_revisions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_lines" ADD CONSTRAINT "order_lines_price_version_id_fkey" FOREIGN KEY ("price_version_id") REFERENCES "price_versions"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_order_line_id_fkey" FOREIGN KEY ("order_line_id") REFERENCES "order_lines"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "reservations" ADD CONSTRAINT "reservations_lot_id_fkey" FOREIGN KEY ("lot_id") REFERENCES "lots"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_events" ADD CONSTRAINT "order_events_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "trucks" ADD CONSTRAINT "trucks_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_truck_id_fkey" FOREIGN KEY ("truck_id") REFERENCES "trucks"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "papers" ADD CONSTRAINT "papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "claims" ADD CONSTRAINT "claims_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "email_tokens" ADD CONSTRAINT "email_tokens_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_checks" ADD CONSTRAINT "company_checks_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_papers" ADD CONSTRAINT "company_papers_company_id_fkey" FOREIGN KEY ("company_id") REFERENCES "companies"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "company_papers" ADD CONSTRAINT "company_papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commodities" ADD CONSTRAINT "commodities_category_slug_fkey" FOREIGN KEY ("category_slug") REFERENCES "categories"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commodity_codes" ADD CONSTRAINT "commodity_codes_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commodity_words" ADD CONSTRAINT "commodity_words_commodity_slug_fkey" FOREIGN KEY ("commodity_slug") REFERENCES "commodities"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;
