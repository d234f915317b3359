-- AlterTable
ALTER TABLE "Regulation" ADD COLUMN     "feeArticleKey" TEXT;
