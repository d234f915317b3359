-- CreateEnum
CREATE TYPE "Phase" AS ENUM ('baseline', 'midline', 'endline', 'dated');

-- CreateEnum
CREATE TYPE "SubjectGroup" AS ENUM ('committee', 'volunteers', 'members', 'recipients', 'unit');

-- CreateEnum
CREATE TYPE "EntryBy" AS ENUM ('evaluator', 'unit', 'self');

-- CreateEnum
CREATE TYPE "AnswerWay" AS ENUM ('grid', 'person', 'self', 'paper', 'import');

-- CreateEnum
CREATE TYPE "FollowUpKind" AS ENUM ('talked', 'visited', 'hotline', 'referred', 'note');

-- CreateEnum
CREATE TYPE "CampaignKind" AS ENUM ('funeral_desk', 'door_to_door', 'temple_talk', 'school', 'broadcast', 'live_video', 'other');

-- CreateEnum
CREATE TYPE "CampaignResultKind" AS ENUM ('application', 'option_change');

-- CreateEnum
CREATE TYPE "MaturityTier" AS ENUM ('learning', 'intensive', 'system_innovation');

-- CreateEnum
CREATE TYPE "MeetingKind" AS ENUM ('regular', 'general', 'review', 'reflection');

-- CreateEnum
CREATE TYPE "AgendaFrom" AS ENUM ('own', 'task', 'round', 'work', 'fund_close', 'report', 'regulation', 'goal');

-- CreateEnum
CREATE TYPE "StatementKind" AS ENUM ('sum', 'percent', 'difference', 'same_twice', 'months', 'average');

-- AlterEnum
ALTER TYPE "ImportKind" ADD VALUE 'answers';

-- AlterTable
ALTER TABLE "ImportBatch" ADD COLUMN     "roundId" INTEGER;

-- CreateTable
CREATE TABLE "Instrument" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "provinceCode" CHAR(2),
    "definition" JSONB NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 0,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "publishedBy" INTEGER,
    "retiredAt" TIMESTAMPTZ(3),
    "discardedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Instrument_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentRound" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "instrumentKey" TEXT NOT NULL,
    "instrumentVersion" INTEGER NOT NULL,
    "phase" "Phase" NOT NULL,
    "group" "SubjectGroup" NOT NULL,
    "entry" "EntryBy" NOT NULL,
    "name" TEXT,
    "itemKeys" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "heldOn" DATE NOT NULL,
    "dueOn" DATE,
    "openedBy" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "closedAt" TIMESTAMPTZ(3),
    "closedBy" INTEGER,

    CONSTRAINT "AssessmentRound_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AssessmentSubject" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "roundId" INTEGER NOT NULL,
    "no" SMALLINT NOT NULL,
    "personKey" TEXT NOT NULL,
    "committeeMemberId" INTEGER,
    "memberId" INTEGER,
    "label" TEXT,
    "age" SMALLINT,
    "paperCode" TEXT NOT NULL,
    "consentOn" DATE,
    "consentThrough" INTEGER,
    "skippedOn" DATE,
    "withdrawnOn" DATE,

    CONSTRAINT "AssessmentSubject_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Assessment" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "answers" JSONB NOT NULL,
    "answered" SMALLINT NOT NULL,
    "complete" BOOLEAN NOT NULL,
    "total" INTEGER,
    "band" TEXT,
    "ageNote" BOOLEAN NOT NULL DEFAULT false,
    "way" "AnswerWay" NOT NULL,
    "enteredBy" INTEGER,
    "enteredAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AnswerLink" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "tokenHash" BYTEA NOT NULL,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "AnswerLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Counsellor" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "userId" INTEGER NOT NULL,
    "since" DATE NOT NULL,
    "until" DATE,
    "namedBy" INTEGER NOT NULL,

    CONSTRAINT "Counsellor_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "subjectId" INTEGER NOT NULL,
    "openedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueOn" DATE NOT NULL,
    "closedOn" DATE,
    "closedBy" INTEGER,
    "outcome" TEXT,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FollowUpStep" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "followUpId" INTEGER NOT NULL,
    "kind" "FollowUpKind" NOT NULL,
    "happenedOn" DATE NOT NULL,
    "note" TEXT,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FollowUpStep_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Campaign" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" "CampaignKind" NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT NOT NULL,
    "villageId" INTEGER,
    "peopleReached" INTEGER,
    "note" TEXT,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelledOn" DATE,
    "cancelledBy" INTEGER,
    "cancelReason" TEXT,

    CONSTRAINT "Campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CampaignWorker" (
    "campaignId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "committeeMemberId" INTEGER NOT NULL,
    "compensationId" INTEGER,

    CONSTRAINT "CampaignWorker_pkey" PRIMARY KEY ("campaignId","committeeMemberId")
);

-- CreateTable
CREATE TABLE "CampaignResult" (
    "campaignId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "memberId" INTEGER NOT NULL,
    "kind" "CampaignResultKind" NOT NULL,

    CONSTRAINT "CampaignResult_pkey" PRIMARY KEY ("campaignId","memberId","kind")
);

-- CreateTable
CREATE TABLE "MaturityStandard" (
    "id" SERIAL NOT NULL,
    "provinceCode" CHAR(2),
    "version" INTEGER NOT NULL,
    "criteria" JSONB NOT NULL,
    "note" TEXT NOT NULL,
    "inForceFrom" DATE NOT NULL,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MaturityStandard_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TierDecision" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "tier" "MaturityTier" NOT NULL,
    "computed" "MaturityTier",
    "standardVersion" INTEGER,
    "evidence" JSONB,
    "reason" TEXT,
    "decidedOn" DATE NOT NULL,
    "decidedBy" INTEGER,
    "decidedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TierDecision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TierReply" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "decisionId" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "repliedBy" INTEGER NOT NULL,
    "repliedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "TierReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Meeting" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" "MeetingKind" NOT NULL,
    "heldOn" DATE NOT NULL,
    "place" TEXT,
    "minutes" TEXT,
    "calledBy" INTEGER NOT NULL,
    "calledAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finishedAt" TIMESTAMPTZ(3),
    "finishedBy" INTEGER,
    "cancelledAt" TIMESTAMPTZ(3),

    CONSTRAINT "Meeting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AgendaItem" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "from" "AgendaFrom" NOT NULL DEFAULT 'own',
    "fromId" INTEGER,
    "title" TEXT NOT NULL,
    "notes" TEXT,

    CONSTRAINT "AgendaItem_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MeetingPresence" (
    "meetingId" INTEGER NOT NULL,
    "unitId" INTEGER NOT NULL,
    "committeeMemberId" INTEGER NOT NULL,

    CONSTRAINT "MeetingPresence_pkey" PRIMARY KEY ("meetingId","committeeMemberId")
);

-- CreateTable
CREATE TABLE "Decision" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "meetingId" INTEGER NOT NULL,
    "position" SMALLINT NOT NULL,
    "text" TEXT NOT NULL,
    "regulationId" INTEGER,

    CONSTRAINT "Decision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Task" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "decisionId" INTEGER,
    "text" TEXT NOT NULL,
    "committeeMemberId" INTEGER,
    "dueOn" DATE,
    "doneOn" DATE,
    "doneBy" INTEGER,
    "droppedOn" DATE,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanActivity" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "goalId" INTEGER,
    "title" TEXT NOT NULL,
    "startsOn" DATE,
    "dueOn" DATE NOT NULL,
    "committeeMemberId" INTEGER,
    "budgetSatang" INTEGER,
    "budgetFrom" TEXT,
    "doneOn" DATE,
    "result" TEXT,
    "droppedOn" DATE,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "PlanActivity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Mentorship" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "mentorUnitId" INTEGER NOT NULL,
    "focus" TEXT NOT NULL,
    "proposedBy" INTEGER NOT NULL,
    "proposedOn" DATE NOT NULL,
    "mentorAgreedBy" INTEGER,
    "mentorAgreedOn" DATE,
    "unitAgreedBy" INTEGER,
    "unitAgreedOn" DATE,
    "startedOn" DATE,
    "endedOn" DATE,
    "endedBy" INTEGER,
    "endReason" TEXT,

    CONSTRAINT "Mentorship_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MentorVisit" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "mentorshipId" INTEGER NOT NULL,
    "happenedOn" DATE NOT NULL,
    "place" TEXT,
    "notes" TEXT NOT NULL,
    "learned" TEXT,
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "MentorVisit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Proposal" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "agency" TEXT NOT NULL,
    "problem" TEXT NOT NULL,
    "evidence" JSONB NOT NULL,
    "askedSatang" INTEGER,
    "support" TEXT,
    "sentOn" DATE NOT NULL,
    "recordedBy" INTEGER NOT NULL,
    "answeredOn" DATE,
    "grantedSatang" INTEGER,
    "outcome" TEXT,

    CONSTRAINT "Proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" SERIAL NOT NULL,
    "provinceCode" CHAR(2),
    "title" TEXT NOT NULL,
    "about" TEXT,
    "place" TEXT,
    "createdBy" INTEGER NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "retiredAt" TIMESTAMPTZ(3),

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Training" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "materialId" INTEGER,
    "title" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "happenedOn" DATE NOT NULL,
    "hours" DECIMAL(5,1),
    "recordedBy" INTEGER NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Training_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "TrainingLearner" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "trainingId" INTEGER NOT NULL,
    "committeeMemberId" INTEGER,
    "memberId" INTEGER,

    CONSTRAINT "TrainingLearner_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SavedView" (
    "id" SERIAL NOT NULL,
    "userId" INTEGER NOT NULL,
    "path" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "SavedView_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Statement" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "kind" "StatementKind" NOT NULL,
    "about" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "statedOn" DATE,
    "figures" JSONB NOT NULL,
    "note" TEXT,
    "typedBy" INTEGER NOT NULL,
    "typedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MonthlyReport" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "month" INTEGER NOT NULL,
    "went" TEXT,
    "problems" TEXT,
    "needs" TEXT,
    "revision" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "MonthlyReport_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReportSubmission" (
    "id" SERIAL NOT NULL,
    "unitId" INTEGER NOT NULL,
    "reportId" INTEGER NOT NULL,
    "no" SMALLINT NOT NULL,
    "submittedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "submittedBy" INTEGER NOT NULL,
    "figures" JSONB NOT NULL,
    "words" JSONB NOT NULL,
    "accepted" BOOLEAN,
    "decidedAt" TIMESTAMPTZ(3),
    "decidedBy" INTEGER,
    "remark" TEXT,

    CONSTRAINT "ReportSubmission_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Instrument_key_version_key" ON "Instrument"("key", "version");

-- CreateIndex
CREATE INDEX "AssessmentRound_unitId_instrumentKey_heldOn_idx" ON "AssessmentRound"("unitId", "instrumentKey", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentRound_unitId_id_key" ON "AssessmentRound"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentSubject_paperCode_key" ON "AssessmentSubject"("paperCode");

-- CreateIndex
CREATE INDEX "AssessmentSubject_memberId_idx" ON "AssessmentSubject"("memberId");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentSubject_unitId_id_key" ON "AssessmentSubject"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentSubject_roundId_personKey_key" ON "AssessmentSubject"("roundId", "personKey");

-- CreateIndex
CREATE UNIQUE INDEX "AssessmentSubject_roundId_no_key" ON "AssessmentSubject"("roundId", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Assessment_unitId_subjectId_key" ON "Assessment"("unitId", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "AnswerLink_tokenHash_key" ON "AnswerLink"("tokenHash");

-- CreateIndex
CREATE INDEX "AnswerLink_subjectId_idx" ON "AnswerLink"("subjectId");

-- CreateIndex
CREATE INDEX "Counsellor_unitId_idx" ON "Counsellor"("unitId");

-- CreateIndex
CREATE INDEX "Counsellor_userId_idx" ON "Counsellor"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_unitId_id_key" ON "FollowUp"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "FollowUp_unitId_subjectId_key" ON "FollowUp"("unitId", "subjectId");

-- CreateIndex
CREATE INDEX "FollowUpStep_followUpId_idx" ON "FollowUpStep"("followUpId");

-- CreateIndex
CREATE INDEX "Campaign_unitId_heldOn_idx" ON "Campaign"("unitId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Campaign_unitId_id_key" ON "Campaign"("unitId", "id");

-- CreateIndex
CREATE INDEX "CampaignResult_memberId_idx" ON "CampaignResult"("memberId");

-- CreateIndex
CREATE INDEX "TierDecision_unitId_decidedOn_idx" ON "TierDecision"("unitId", "decidedOn");

-- CreateIndex
CREATE UNIQUE INDEX "TierDecision_unitId_id_key" ON "TierDecision"("unitId", "id");

-- CreateIndex
CREATE INDEX "TierReply_decisionId_idx" ON "TierReply"("decisionId");

-- CreateIndex
CREATE INDEX "Meeting_unitId_heldOn_idx" ON "Meeting"("unitId", "heldOn");

-- CreateIndex
CREATE UNIQUE INDEX "Meeting_unitId_id_key" ON "Meeting"("unitId", "id");

-- CreateIndex
CREATE INDEX "AgendaItem_meetingId_idx" ON "AgendaItem"("meetingId");

-- CreateIndex
CREATE INDEX "Decision_meetingId_idx" ON "Decision"("meetingId");

-- CreateIndex
CREATE UNIQUE INDEX "Decision_unitId_id_key" ON "Decision"("unitId", "id");

-- CreateIndex
CREATE INDEX "Task_unitId_idx" ON "Task"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Task_unitId_decisionId_key" ON "Task"("unitId", "decisionId");

-- CreateIndex
CREATE INDEX "PlanActivity_unitId_dueOn_idx" ON "PlanActivity"("unitId", "dueOn");

-- CreateIndex
CREATE INDEX "Mentorship_unitId_idx" ON "Mentorship"("unitId");

-- CreateIndex
CREATE INDEX "Mentorship_mentorUnitId_idx" ON "Mentorship"("mentorUnitId");

-- CreateIndex
CREATE UNIQUE INDEX "Mentorship_unitId_id_key" ON "Mentorship"("unitId", "id");

-- CreateIndex
CREATE INDEX "MentorVisit_mentorshipId_idx" ON "MentorVisit"("mentorshipId");

-- CreateIndex
CREATE INDEX "Proposal_unitId_idx" ON "Proposal"("unitId");

-- CreateIndex
CREATE INDEX "Training_unitId_idx" ON "Training"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "Training_unitId_id_key" ON "Training"("unitId", "id");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingLearner_trainingId_committeeMemberId_key" ON "TrainingLearner"("trainingId", "committeeMemberId");

-- CreateIndex
CREATE UNIQUE INDEX "TrainingLearner_trainingId_memberId_key" ON "TrainingLearner"("trainingId", "memberId");

-- CreateIndex
CREATE UNIQUE INDEX "SavedView_userId_path_name_key" ON "SavedView"("userId", "path", "name");

-- CreateIndex
CREATE INDEX "Statement_unitId_idx" ON "Statement"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyReport_unitId_month_key" ON "MonthlyReport"("unitId", "month");

-- CreateIndex
CREATE UNIQUE INDEX "MonthlyReport_unitId_id_key" ON "MonthlyReport"("unitId", "id");

-- CreateIndex
CREATE INDEX "ReportSubmission_unitId_idx" ON "ReportSubmission"("unitId");

-- CreateIndex
CREATE UNIQUE INDEX "ReportSubmission_reportId_no_key" ON "ReportSubmission"("reportId", "no");

-- CreateIndex
CREATE UNIQUE INDEX "Goal_unitId_id_key" ON "Goal"("unitId", "id");

-- AddForeignKey
ALTER TABLE "Instrument" ADD CONSTRAINT "Instrument_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentRound" ADD CONSTRAINT "AssessmentRound_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSubject" ADD CONSTRAINT "AssessmentSubject_unitId_roundId_fkey" FOREIGN KEY ("unitId", "roundId") REFERENCES "AssessmentRound"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSubject" ADD CONSTRAINT "AssessmentSubject_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AssessmentSubject" ADD CONSTRAINT "AssessmentSubject_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_unitId_subjectId_fkey" FOREIGN KEY ("unitId", "subjectId") REFERENCES "AssessmentSubject"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AnswerLink" ADD CONSTRAINT "AnswerLink_unitId_subjectId_fkey" FOREIGN KEY ("unitId", "subjectId") REFERENCES "AssessmentSubject"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Counsellor" ADD CONSTRAINT "Counsellor_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Counsellor" ADD CONSTRAINT "Counsellor_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_unitId_subjectId_fkey" FOREIGN KEY ("unitId", "subjectId") REFERENCES "AssessmentSubject"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUpStep" ADD CONSTRAINT "FollowUpStep_unitId_followUpId_fkey" FOREIGN KEY ("unitId", "followUpId") REFERENCES "FollowUp"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_villageId_fkey" FOREIGN KEY ("villageId") REFERENCES "Village"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignWorker" ADD CONSTRAINT "CampaignWorker_unitId_campaignId_fkey" FOREIGN KEY ("unitId", "campaignId") REFERENCES "Campaign"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignWorker" ADD CONSTRAINT "CampaignWorker_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignResult" ADD CONSTRAINT "CampaignResult_unitId_campaignId_fkey" FOREIGN KEY ("unitId", "campaignId") REFERENCES "Campaign"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CampaignResult" ADD CONSTRAINT "CampaignResult_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_unitId_roundId_fkey" FOREIGN KEY ("unitId", "roundId") REFERENCES "AssessmentRound"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MaturityStandard" ADD CONSTRAINT "MaturityStandard_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierDecision" ADD CONSTRAINT "TierDecision_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TierReply" ADD CONSTRAINT "TierReply_unitId_decisionId_fkey" FOREIGN KEY ("unitId", "decisionId") REFERENCES "TierDecision"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Meeting" ADD CONSTRAINT "Meeting_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaItem" ADD CONSTRAINT "AgendaItem_unitId_meetingId_fkey" FOREIGN KEY ("unitId", "meetingId") REFERENCES "Meeting"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPresence" ADD CONSTRAINT "MeetingPresence_unitId_meetingId_fkey" FOREIGN KEY ("unitId", "meetingId") REFERENCES "Meeting"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MeetingPresence" ADD CONSTRAINT "MeetingPresence_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Decision" ADD CONSTRAINT "Decision_unitId_meetingId_fkey" FOREIGN KEY ("unitId", "meetingId") REFERENCES "Meeting"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_unitId_decisionId_fkey" FOREIGN KEY ("unitId", "decisionId") REFERENCES "Decision"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Task" ADD CONSTRAINT "Task_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_unitId_goalId_fkey" FOREIGN KEY ("unitId", "goalId") REFERENCES "Goal"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_mentorUnitId_fkey" FOREIGN KEY ("mentorUnitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MentorVisit" ADD CONSTRAINT "MentorVisit_unitId_mentorshipId_fkey" FOREIGN KEY ("unitId", "mentorshipId") REFERENCES "Mentorship"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_provinceCode_fkey" FOREIGN KEY ("provinceCode") REFERENCES "Province"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Training" ADD CONSTRAINT "Training_materialId_fkey" FOREIGN KEY ("materialId") REFERENCES "Material"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingLearner" ADD CONSTRAINT "TrainingLearner_unitId_trainingId_fkey" FOREIGN KEY ("unitId", "trainingId") REFERENCES "Training"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingLearner" ADD CONSTRAINT "TrainingLearner_unitId_committeeMemberId_fkey" FOREIGN KEY ("unitId", "committeeMemberId") REFERENCES "CommitteeMember"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TrainingLearner" ADD CONSTRAINT "TrainingLearner_unitId_memberId_fkey" FOREIGN KEY ("unitId", "memberId") REFERENCES "Member"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SavedView" ADD CONSTRAINT "SavedView_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Statement" ADD CONSTRAINT "Statement_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MonthlyReport" ADD CONSTRAINT "MonthlyReport_unitId_fkey" FOREIGN KEY ("unitId") REFERENCES "Unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReportSubmission" ADD CONSTRAINT "ReportSubmission_unitId_reportId_fkey" FOREIGN KEY ("unitId", "reportId") REFERENCES "MonthlyReport"("unitId", "id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language has no word for.

-- An instrument, once published, is asked as it stands; it can only be retired.
CREATE UNIQUE INDEX "Instrument_one_draft" ON "Instrument" ("key") WHERE "publishedAt" IS NULL AND "discardedAt" IS NULL;
CREATE FUNCTION instrument_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."publishedAt" IS NOT NULL THEN
    IF TG_OP = 'DELETE' OR to_jsonb(NEW) - 'retiredAt' <> to_jsonb(OLD) - 'retiredAt' THEN
      RAISE EXCEPTION 'a published instrument is never changed' USING ERRCODE = 'SC010';
    END IF;
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Instrument_stays" BEFORE UPDATE OR DELETE ON "Instrument"
  FOR EACH ROW EXECUTE FUNCTION instrument_stays();

-- Who somebody is, they are by one way only, and the key says the same.
ALTER TABLE "AssessmentSubject" ADD CONSTRAINT "AssessmentSubject_person" CHECK (
  CASE left("personKey", 1)
    WHEN 'c' THEN "committeeMemberId" IS NOT NULL AND "memberId" IS NULL AND "personKey" = 'c' || "committeeMemberId"
    WHEN 'm' THEN "memberId" IS NOT NULL AND "committeeMemberId" IS NULL AND "personKey" = 'm' || "memberId"
    WHEN 'x' THEN "memberId" IS NULL AND "committeeMemberId" IS NULL AND "label" IS NOT NULL
    WHEN 'u' THEN "memberId" IS NULL AND "committeeMemberId" IS NULL AND "personKey" = 'u'
    ELSE false
  END);
ALTER TABLE "AssessmentSubject" ADD CONSTRAINT "AssessmentSubject_age" CHECK ("age" BETWEEN 1 AND 120);
ALTER TABLE "Assessment" ADD CONSTRAINT "Assessment_scored" CHECK (("complete") = ("total" IS NOT NULL) AND ("complete" OR "band" IS NULL));
ALTER TABLE "AssessmentRound" ADD CONSTRAINT "AssessmentRound_closed" CHECK (("closedAt" IS NULL) = ("closedBy" IS NULL));
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_closed" CHECK (("closedOn" IS NULL) = ("outcome" IS NULL));
CREATE UNIQUE INDEX "Counsellor_one_open" ON "Counsellor" ("unitId", "userId") WHERE "until" IS NULL;
ALTER TABLE "Counsellor" ADD CONSTRAINT "Counsellor_period" CHECK ("until" IS NULL OR "until" >= "since");

-- Into a closed round nothing is entered, and nothing for a person who withdrew or was skipped. The
-- round is locked against closing while an answer is on its way. Removing stays possible: withdrawal.
CREATE FUNCTION answers_are_taken() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE closed timestamptz; gone boolean;
BEGIN
  SELECT s."withdrawnOn" IS NOT NULL OR s."skippedOn" IS NOT NULL INTO gone
    FROM "AssessmentSubject" s WHERE s.id = NEW."subjectId" FOR SHARE;
  SELECT r."closedAt" INTO closed FROM "AssessmentRound" r
    JOIN "AssessmentSubject" s ON s."roundId" = r.id WHERE s.id = NEW."subjectId" FOR SHARE OF r;
  IF closed IS NOT NULL THEN
    RAISE EXCEPTION 'the round is closed' USING ERRCODE = 'SC011';
  END IF;
  IF gone THEN
    RAISE EXCEPTION 'the person is not asked' USING ERRCODE = 'SC012';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "Assessment_is_taken" BEFORE INSERT OR UPDATE ON "Assessment"
  FOR EACH ROW EXECUTE FUNCTION answers_are_taken();

-- What a round asked stays what it asked.
CREATE FUNCTION assessment_round_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF (NEW."instrumentKey", NEW."instrumentVersion", NEW."unitId", NEW."itemKeys")
     IS DISTINCT FROM (OLD."instrumentKey", OLD."instrumentVersion", OLD."unitId", OLD."itemKeys") THEN
    RAISE EXCEPTION 'what a round asks is never changed' USING ERRCODE = 'SC013';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "AssessmentRound_stays" BEFORE UPDATE ON "AssessmentRound"
  FOR EACH ROW EXECUTE FUNCTION assessment_round_stays();

ALTER TABLE "ImportBatch" ADD CONSTRAINT "ImportBatch_round" CHECK (("roundId" IS NOT NULL) = ("kind"::text = 'answers'));

ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_reached" CHECK ("peopleReached" BETWEEN 0 AND 1000000);
ALTER TABLE "Campaign" ADD CONSTRAINT "Campaign_cancelled" CHECK (("cancelledOn" IS NULL) = ("cancelReason" IS NULL));

-- Minutes of a finished meeting stand.
CREATE FUNCTION meeting_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."finishedAt" IS NOT NULL THEN
    RAISE EXCEPTION 'the minutes of a finished meeting are never changed' USING ERRCODE = 'SC014';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "Meeting_stays" BEFORE UPDATE OR DELETE ON "Meeting"
  FOR EACH ROW EXECUTE FUNCTION meeting_stays();
CREATE FUNCTION meeting_part_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM "Meeting" m WHERE m."finishedAt" IS NOT NULL
    AND m.id = CASE WHEN TG_OP = 'DELETE' THEN OLD."meetingId" ELSE NEW."meetingId" END) THEN
    RAISE EXCEPTION 'the minutes of a finished meeting are never changed' USING ERRCODE = 'SC014';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER "AgendaItem_stays" BEFORE INSERT OR UPDATE OR DELETE ON "AgendaItem" FOR EACH ROW EXECUTE FUNCTION meeting_part_stays();
CREATE TRIGGER "MeetingPresence_stays" BEFORE INSERT OR UPDATE OR DELETE ON "MeetingPresence" FOR EACH ROW EXECUTE FUNCTION meeting_part_stays();
CREATE TRIGGER "Decision_stays" BEFORE INSERT OR UPDATE OR DELETE ON "Decision" FOR EACH ROW EXECUTE FUNCTION meeting_part_stays();
ALTER TABLE "Task" ADD CONSTRAINT "Task_one_end" CHECK ("doneOn" IS NULL OR "droppedOn" IS NULL);
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_one_end" CHECK ("doneOn" IS NULL OR "droppedOn" IS NULL);
ALTER TABLE "PlanActivity" ADD CONSTRAINT "PlanActivity_budget" CHECK ("budgetSatang" >= 0);

-- A submission is what was handed in; only its verdict is added, once.
CREATE FUNCTION submission_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' OR OLD."decidedAt" IS NOT NULL
     OR to_jsonb(NEW) - '{accepted,decidedAt,decidedBy,remark}'::text[] <> to_jsonb(OLD) - '{accepted,decidedAt,decidedBy,remark}'::text[] THEN
    RAISE EXCEPTION 'a submitted report is never changed' USING ERRCODE = 'SC015';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER "ReportSubmission_stays" BEFORE UPDATE OR DELETE ON "ReportSubmission"
  FOR EACH ROW EXECUTE FUNCTION submission_stays();
ALTER TABLE "ReportSubmission" ADD CONSTRAINT "ReportSubmission_decided" CHECK (
  ("accepted" IS NULL) = ("decidedAt" IS NULL) AND ("decidedAt" IS NULL) = ("decidedBy" IS NULL)
  AND ("accepted" IS DISTINCT FROM false OR "remark" IS NOT NULL));
-- One submission waits at a time.
CREATE UNIQUE INDEX "ReportSubmission_one_open" ON "ReportSubmission" ("reportId") WHERE "accepted" IS NULL;

-- Standards and decisions about tiers are history.
CREATE UNIQUE INDEX "MaturityStandard_version" ON "MaturityStandard" (coalesce("provinceCode", ''), "version");
CREATE FUNCTION maturity_is_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'what was decided about a tier is never changed' USING ERRCODE = 'SC016';
END $$;
CREATE TRIGGER "MaturityStandard_stays" BEFORE UPDATE OR DELETE ON "MaturityStandard" FOR EACH ROW EXECUTE FUNCTION maturity_is_history();
CREATE TRIGGER "TierDecision_stays" BEFORE UPDATE OR DELETE ON "TierDecision" FOR EACH ROW EXECUTE FUNCTION maturity_is_history();
CREATE TRIGGER "TierReply_stays" BEFORE UPDATE OR DELETE ON "TierReply" FOR EACH ROW EXECUTE FUNCTION maturity_is_history();
-- A tier other than the computed one has its reason.
ALTER TABLE "TierDecision" ADD CONSTRAINT "TierDecision_reason" CHECK ("computed" IS NOT DISTINCT FROM "tier" OR length(trim("reason")) > 0);

-- Nobody mentors themselves; one mentorship between two units at a time.
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_two_units" CHECK ("unitId" <> "mentorUnitId");
ALTER TABLE "Mentorship" ADD CONSTRAINT "Mentorship_order" CHECK (
  ("startedOn" IS NULL OR ("mentorAgreedOn" IS NOT NULL AND "unitAgreedOn" IS NOT NULL))
  AND ("endedOn" IS NULL) = ("endReason" IS NULL));
CREATE UNIQUE INDEX "Mentorship_one_open" ON "Mentorship" ("unitId", "mentorUnitId") WHERE "endedOn" IS NULL;
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_amounts" CHECK ("askedSatang" >= 0 AND "grantedSatang" >= 0);
ALTER TABLE "Proposal" ADD CONSTRAINT "Proposal_answered" CHECK ("answeredOn" IS NOT NULL OR ("grantedSatang" IS NULL AND "outcome" IS NULL));
ALTER TABLE "TrainingLearner" ADD CONSTRAINT "TrainingLearner_one" CHECK (("committeeMemberId" IS NULL) <> ("memberId" IS NULL));
