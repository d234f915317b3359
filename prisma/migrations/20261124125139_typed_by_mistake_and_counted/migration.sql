-- AlterTable
ALTER TABLE "MentorVisit" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Proposal" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "Training" ADD COLUMN     "removedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "GoalCount" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "goalId" INTEGER NOT NULL,
    "countedOn" DATE NOT NULL,
    "value" DECIMAL(12,2) NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "GoalCount_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "GoalCount_goalId_countedOn_idx" ON "GoalCount"("goalId", "countedOn");

-- AddForeignKey
ALTER TABLE "GoalCount" ADD CONSTRAINT "GoalCount_unitId_goalId_fkey" FOREIGN KEY ("unitId", "goalId") REFERENCES "Goal"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- Every count was written into the audit trail as it was recorded: that is the history so far.
INSERT INTO "GoalCount" ("unitId", "goalId", "countedOn", value, "recordedBy", "recordedAt")
SELECT g."unitId", g.id, (a.at AT TIME ZONE 'Asia/Bangkok')::date, (a.after->>'progress')::numeric,
  a."actorId", a.at
FROM "AuditEntry" a JOIN "Goal" g ON g.id = a."subjectId"
WHERE a.action = 'recordGoalProgress' AND a.after->>'progress' IS NOT NULL
ORDER BY a.at;

-- AlterTable
ALTER TABLE "Goal" DROP COLUMN "progress";
