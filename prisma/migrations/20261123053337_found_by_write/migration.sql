-- An entry finds its receipt by the command that wrote both, and a receipt the service it was for.
CREATE INDEX "Receipt_writeId_idx" ON "Receipt"("writeId");
CREATE INDEX "PaidService_writeId_idx" ON "PaidService"("writeId");
