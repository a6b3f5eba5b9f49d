-- CreateIndex
CREATE INDEX "Person_unitBasis_private_pinyin_slug_idx" ON "Person"("unitBasis", "private", "pinyin", "slug");
