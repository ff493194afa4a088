-- Whatever points to a file keeps it: a paper must not lose its file to the job that removes what nobody attached.
ALTER TABLE "revision_certificates" DROP CONSTRAINT "revision_certificates_file_id_fkey";
ALTER TABLE "revision_certificates" ADD CONSTRAINT "revision_certificates_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "papers" DROP CONSTRAINT "papers_file_id_fkey";
ALTER TABLE "papers" ADD CONSTRAINT "papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "made_papers" DROP CONSTRAINT "made_papers_file_id_fkey";
ALTER TABLE "made_papers" ADD CONSTRAINT "made_papers_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "files"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
