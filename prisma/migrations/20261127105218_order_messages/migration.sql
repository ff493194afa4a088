-- AlterEnum
ALTER TYPE "FileAccess" ADD VALUE 'order_message';

-- CreateTable
CREATE TABLE "order_messages" (
    "id" UUID NOT NULL,
    "order_id" UUID NOT NULL,
    "side" "CompanyKind" NOT NULL,
    "written_by_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "pays_elsewhere" BOOLEAN NOT NULL DEFAULT false,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "order_messages_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "order_message_files" (
    "message_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "file_id" UUID NOT NULL,

    CONSTRAINT "order_message_files_pkey" PRIMARY KEY ("message_id","position")
);

-- CreateIndex
CREATE INDEX "order_messages_order_id_written_at_idx" ON "order_messages"("order_id", "written_at");

-- CreateIndex
CREATE UNIQUE INDEX "order_message_files_file_id_key" ON "order_message_files"("file_id");

-- AddForeignKey
ALTER TABLE "order_messages" ADD CONSTRAINT "order_messages_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "orders"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_message_files" ADD CONSTRAINT "order_message_files_message_id_fkey" FOREIGN KEY ("message_id") REFERENCES "order_messages"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "order_message_files" ADD CONSTRAINT "order_message_files_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What was written stays as it was written, and nothing is written empty.
ALTER TABLE "order_messages" ADD CONSTRAINT "order_messages_say_something" CHECK ("text" <> '');
CREATE TRIGGER "order_messages_append_only" BEFORE UPDATE OR DELETE ON "order_messages" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
CREATE TRIGGER "order_message_files_append_only" BEFORE UPDATE OR DELETE ON "order_message_files" FOR EACH ROW EXECUTE FUNCTION "refuse_change"();
