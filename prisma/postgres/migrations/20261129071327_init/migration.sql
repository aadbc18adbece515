-- CreateTable
CREATE TABLE "Organisation" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "side" TEXT NOT NULL,
    "isHost" BOOLEAN NOT NULL DEFAULT false,
    "kind" TEXT NOT NULL DEFAULT '',
    "region" TEXT NOT NULL DEFAULT '',
    "closedOn" TEXT NOT NULL DEFAULT '',
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "phone" TEXT,
    "language" TEXT NOT NULL DEFAULT 'en',
    "timeZone" TEXT NOT NULL,
    "workingDays" TEXT NOT NULL DEFAULT 'Mon-Fri',
    "politeFrom" TEXT NOT NULL DEFAULT '09:00',
    "politeTo" TEXT NOT NULL DEFAULT '17:00',
    "bundleDay" INTEGER,
    "pausedUntil" TEXT,
    "stopped" TEXT NOT NULL DEFAULT '',
    "sharedMailbox" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "HostRole" (
    "id" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "role" TEXT NOT NULL,
    "since" TEXT NOT NULL,
    "until" TEXT,

    CONSTRAINT "HostRole_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "user" TEXT NOT NULL,
    "personId" TEXT,
    "claims" TEXT,
    "name" TEXT NOT NULL DEFAULT '',
    "reference" TEXT,
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Place" (
    "id" TEXT NOT NULL,
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "conversation" TEXT NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "partnershipId" TEXT,
    "forLeaders" BOOLEAN NOT NULL DEFAULT false,
    "tenants" TEXT NOT NULL DEFAULT '',
    "reachable" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Place_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Partnership" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "purpose" TEXT NOT NULL DEFAULT '',
    "level" TEXT NOT NULL DEFAULT 'networking',
    "cohort" TEXT NOT NULL DEFAULT '',
    "timeZone" TEXT NOT NULL,
    "checkIn" TEXT NOT NULL DEFAULT 'none',
    "checkInAnchor" TEXT NOT NULL,
    "meetsWhere" TEXT NOT NULL DEFAULT '',
    "pulse" BOOLEAN NOT NULL DEFAULT true,
    "state" TEXT NOT NULL DEFAULT 'draft',
    "activeSince" TEXT,
    "restMonths" TEXT NOT NULL DEFAULT '',
    "restUntil" TEXT,
    "lastContactOn" TEXT,
    "silenceAskedOn" TEXT,
    "agreementOn" TEXT,
    "renewalAskedOn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Partnership_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PartnershipOrganisation" (
    "partnershipId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,

    CONSTRAINT "PartnershipOrganisation_pkey" PRIMARY KEY ("partnershipId","organisationId")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "role" TEXT NOT NULL DEFAULT 'member',
    "channel" TEXT,
    "consent" TEXT NOT NULL DEFAULT 'none',
    "introduction" TEXT NOT NULL DEFAULT '',
    "note" TEXT NOT NULL DEFAULT '',
    "sentOn" TEXT,
    "deliveredOn" TEXT,
    "remindedOn" TEXT,
    "callAskedOn" TEXT,
    "answeredOn" TEXT,
    "consentMeans" TEXT NOT NULL DEFAULT 'self',
    "restUntil" TEXT,
    "since" TEXT NOT NULL,
    "until" TEXT,
    "coversId" TEXT,
    "silentRounds" INTEGER NOT NULL DEFAULT 0,
    "isSecond" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Commitment" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "ownerContactId" TEXT NOT NULL,
    "ownerOrganisationId" TEXT NOT NULL,
    "toOrganisationId" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "kind" TEXT,
    "contingency" TEXT NOT NULL DEFAULT '',
    "backupContactId" TEXT,
    "state" TEXT NOT NULL,
    "due" TEXT NOT NULL,
    "firstDue" TEXT NOT NULL,
    "inTimeDue" TEXT NOT NULL,
    "madeOn" TEXT NOT NULL,
    "recordedById" TEXT NOT NULL,
    "recordedMeans" TEXT NOT NULL DEFAULT 'self',
    "clockEndsOn" TEXT,
    "clockStartedOn" TEXT,
    "newDate" TEXT,
    "newDateByOrganisationId" TEXT,
    "newDateAskedOn" TEXT,
    "newDateClockEndsOn" TEXT,
    "newDateDeliveredOn" TEXT,
    "lateWhy" TEXT NOT NULL DEFAULT '',
    "lateForNow" TEXT NOT NULL DEFAULT '',
    "helpAsked" BOOLEAN NOT NULL DEFAULT false,
    "doneOn" TEXT,
    "doneById" TEXT,
    "answeredById" TEXT,
    "answeredOn" TEXT,
    "answeredMeans" TEXT,
    "withdrawAskedByOrganisationId" TEXT,
    "closedOn" TEXT,
    "repairsId" TEXT,
    "reopenedOn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CommitmentEvent" (
    "id" TEXT NOT NULL,
    "commitmentId" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "on" TEXT NOT NULL,
    "what" TEXT NOT NULL,
    "byId" TEXT,
    "means" TEXT NOT NULL DEFAULT 'self',
    "text" TEXT NOT NULL DEFAULT '',
    "fromDate" TEXT,
    "toDate" TEXT,

    CONSTRAINT "CommitmentEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckIn" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'regular',
    "on" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "slot" TEXT NOT NULL,
    "timeZone" TEXT NOT NULL,
    "meetsWhere" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL,
    "calledOffById" TEXT,
    "calledOffWhy" TEXT NOT NULL DEFAULT '',
    "attended" TEXT NOT NULL DEFAULT '',
    "leaders" BOOLEAN NOT NULL DEFAULT false,
    "coming" TEXT NOT NULL DEFAULT '',
    "heldOn" TEXT,
    "minutesById" TEXT,
    "minutesMeans" TEXT NOT NULL DEFAULT 'self',
    "minutesOn" TEXT,
    "correctionsUntil" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "CheckIn_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CheckInLine" (
    "id" TEXT NOT NULL,
    "checkInId" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "byId" TEXT,
    "commitmentId" TEXT,
    "finished" BOOLEAN NOT NULL DEFAULT false,
    "carriedFromId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CheckInLine_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventAnswer" (
    "checkInId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "went" TEXT NOT NULL,
    "again" TEXT,
    "means" TEXT NOT NULL DEFAULT 'self',
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "EventAnswer_pkey" PRIMARY KEY ("checkInId","contactId")
);

-- CreateTable
CREATE TABLE "Feedback" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'feedback',
    "state" TEXT NOT NULL,
    "voice" TEXT NOT NULL DEFAULT 'named',
    "byContactId" TEXT NOT NULL,
    "byOrganisationId" TEXT NOT NULL,
    "toOrganisationId" TEXT NOT NULL,
    "secondContactId" TEXT,
    "means" TEXT NOT NULL DEFAULT 'self',
    "words" TEXT NOT NULL,
    "saidOn" TEXT NOT NULL,
    "clockEndsOn" TEXT,
    "clockStartedOn" TEXT,
    "withSecond" BOOLEAN NOT NULL DEFAULT false,
    "seenById" TEXT,
    "seenOn" TEXT,
    "decision" TEXT NOT NULL DEFAULT '',
    "decidedOn" TEXT,
    "outcome" TEXT NOT NULL DEFAULT '',
    "endedOn" TEXT,
    "wasDone" BOOLEAN NOT NULL DEFAULT false,
    "theirOutcome" TEXT NOT NULL DEFAULT '',
    "notYet" TEXT NOT NULL DEFAULT '',
    "turn" INTEGER NOT NULL DEFAULT 0,
    "closedOn" TEXT,
    "closedMeans" TEXT,
    "posting" TEXT NOT NULL DEFAULT 'none',
    "postedWords" TEXT NOT NULL DEFAULT '',
    "withName" BOOLEAN NOT NULL DEFAULT false,
    "postedOn" TEXT,
    "toldBefore" TEXT,
    "leftOut" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Feedback_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Term" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "part" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "words" TEXT NOT NULL DEFAULT '',
    "level" TEXT,
    "state" TEXT NOT NULL,
    "byContactId" TEXT NOT NULL,
    "means" TEXT NOT NULL DEFAULT 'self',
    "writtenOn" TEXT NOT NULL,
    "agreed" TEXT NOT NULL DEFAULT '',
    "agreedById" TEXT,
    "stoodOn" TEXT,
    "endedOn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Metric" (
    "id" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "organisationId" TEXT NOT NULL,
    "byContactId" TEXT NOT NULL,
    "means" TEXT NOT NULL DEFAULT 'self',
    "counts" TEXT NOT NULL DEFAULT 'people',
    "amount" INTEGER,
    "words" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "sharedOn" TEXT NOT NULL,
    "correctedOn" TEXT,
    "askedById" TEXT,
    "asked" TEXT NOT NULL DEFAULT '',
    "askedOn" TEXT,
    "answeredById" TEXT,
    "answer" TEXT NOT NULL DEFAULT '',
    "answeredOn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Metric_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Round" (
    "id" TEXT NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'pulse',
    "opensOn" TEXT NOT NULL,
    "closesOn" TEXT NOT NULL,
    "state" TEXT NOT NULL DEFAULT 'open',
    "floorPeople" INTEGER NOT NULL,
    "floorOrganisations" INTEGER NOT NULL,
    "tree" TEXT NOT NULL,
    "wrappedKey" BYTEA,
    "shredded" BOOLEAN NOT NULL DEFAULT false,
    "byNameCount" INTEGER NOT NULL DEFAULT 0,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Round_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Asked" (
    "roundId" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "remindedOn" TEXT,
    "answered" BOOLEAN,

    CONSTRAINT "Asked_pkey" PRIMARY KEY ("roundId","personId")
);

-- CreateTable
CREATE TABLE "Ballot" (
    "roundId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "wishes" BYTEA NOT NULL,

    CONSTRAINT "Ballot_pkey" PRIMARY KEY ("roundId","contactId")
);

-- CreateTable
CREATE TABLE "AgendaWish" (
    "roundId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "statement" TEXT NOT NULL,

    CONSTRAINT "AgendaWish_pkey" PRIMARY KEY ("roundId","partnershipId","statement")
);

-- CreateTable
CREATE TABLE "NamedAnswer" (
    "roundId" TEXT NOT NULL,
    "contactId" TEXT NOT NULL,
    "partnershipId" TEXT NOT NULL,
    "readers" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,

    CONSTRAINT "NamedAnswer_pkey" PRIMARY KEY ("roundId","contactId")
);

-- CreateTable
CREATE TABLE "RoundResult" (
    "roundId" TEXT NOT NULL,
    "groupId" TEXT NOT NULL,
    "statement" TEXT NOT NULL,
    "score" INTEGER NOT NULL,
    "people" INTEGER NOT NULL,
    "organisations" INTEGER NOT NULL,
    "more" TEXT NOT NULL DEFAULT '{}',

    CONSTRAINT "RoundResult_pkey" PRIMARY KEY ("roundId","groupId","statement")
);

-- CreateTable
CREATE TABLE "RoundComment" (
    "id" TEXT NOT NULL,
    "roundId" TEXT NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "RoundComment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Digest" (
    "id" TEXT NOT NULL,
    "week" TEXT NOT NULL,
    "partnershipId" TEXT,
    "facts" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Digest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DigestNote" (
    "id" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "byId" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "on" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "DigestNote_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "stage" TEXT NOT NULL,
    "personId" TEXT,
    "placeId" TEXT,
    "partnershipId" TEXT,
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3),
    "dueOn" TEXT NOT NULL DEFAULT '',
    "expiresOn" TEXT NOT NULL DEFAULT '',
    "state" TEXT NOT NULL DEFAULT 'waiting',
    "reason" TEXT NOT NULL DEFAULT '',
    "postId" TEXT,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Post" (
    "id" TEXT NOT NULL,
    "personId" TEXT,
    "placeId" TEXT,
    "accountId" TEXT,
    "platform" TEXT NOT NULL,
    "remoteId" TEXT,
    "state" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "leaseUntil" TIMESTAMPTZ(3),
    "notBefore" TIMESTAMPTZ(3),
    "firstTriedAt" TIMESTAMPTZ(3),
    "lastError" TEXT NOT NULL DEFAULT '',
    "changedAt" TIMESTAMPTZ(3),
    "live" BOOLEAN NOT NULL DEFAULT true,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Post_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Gate" (
    "key" TEXT NOT NULL,
    "freeAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Gate_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Installation" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "sealed" BYTEA,
    "details" TEXT NOT NULL DEFAULT '{}',
    "state" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("platform","tenant")
);

-- CreateTable
CREATE TABLE "Reference" (
    "platform" TEXT NOT NULL,
    "tenant" TEXT NOT NULL,
    "at" TEXT NOT NULL,
    "value" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Reference_pkey" PRIMARY KEY ("platform","tenant","at")
);

-- CreateTable
CREATE TABLE "Link" (
    "id" TEXT NOT NULL,
    "hash" TEXT NOT NULL,
    "personId" TEXT NOT NULL,
    "contactId" TEXT,
    "carrierId" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeenIntent" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SeenIntent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Audit" (
    "id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "personId" TEXT,
    "act" TEXT NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectId" TEXT NOT NULL,
    "partnershipId" TEXT,
    "detail" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "Audit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Host" (
    "id" TEXT NOT NULL,
    "fundingPromise" BOOLEAN NOT NULL DEFAULT false,
    "fundingById" TEXT,
    "floorPeople" INTEGER NOT NULL DEFAULT 5,
    "floorOrganisations" INTEGER NOT NULL DEFAULT 3,
    "emptyWeekSaid" BOOLEAN NOT NULL DEFAULT false,
    "keptObjective" INTEGER,
    "ratingObjective" INTEGER,
    "toldBefore" TEXT,
    "wakeAt" TIMESTAMPTZ(3),

    CONSTRAINT "Host_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Stumble" (
    "type" TEXT NOT NULL,
    "rowId" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL,
    "reason" TEXT NOT NULL,
    "ref" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "buriedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Stumble_pkey" PRIMARY KEY ("rowId","type")
);

-- CreateTable
CREATE TABLE "ImportedRow" (
    "file" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "cells" TEXT NOT NULL,

    CONSTRAINT "ImportedRow_pkey" PRIMARY KEY ("file","key")
);

-- CreateTable
CREATE TABLE "Meta" (
    "name" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Meta_pkey" PRIMARY KEY ("name")
);

-- CreateTable
CREATE TABLE "ThreadLine" (
    "id" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "marker" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "card" TEXT,
    "words" TEXT,

    CONSTRAINT "ThreadLine_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_name_key" ON "Organisation"("name");

-- CreateIndex
CREATE INDEX "Organisation_isHost_idx" ON "Organisation"("isHost");

-- CreateIndex
CREATE INDEX "Person_email_idx" ON "Person"("email");

-- CreateIndex
CREATE INDEX "Person_wakeAt_idx" ON "Person"("wakeAt");

-- CreateIndex
CREATE UNIQUE INDEX "HostRole_personId_role_key" ON "HostRole"("personId", "role");

-- CreateIndex
CREATE INDEX "Account_personId_idx" ON "Account"("personId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_platform_tenant_user_key" ON "Account"("platform", "tenant", "user");

-- CreateIndex
CREATE INDEX "Place_partnershipId_idx" ON "Place"("partnershipId");

-- CreateIndex
CREATE UNIQUE INDEX "Place_platform_conversation_tenant_key" ON "Place"("platform", "conversation", "tenant");

-- CreateIndex
CREATE UNIQUE INDEX "Partnership_name_key" ON "Partnership"("name");

-- CreateIndex
CREATE INDEX "Partnership_wakeAt_idx" ON "Partnership"("wakeAt");

-- CreateIndex
CREATE INDEX "PartnershipOrganisation_organisationId_idx" ON "PartnershipOrganisation"("organisationId");

-- CreateIndex
CREATE INDEX "Contact_partnershipId_idx" ON "Contact"("partnershipId");

-- CreateIndex
CREATE INDEX "Contact_personId_idx" ON "Contact"("personId");

-- CreateIndex
CREATE INDEX "Contact_wakeAt_idx" ON "Contact"("wakeAt");

-- CreateIndex
CREATE INDEX "Commitment_wakeAt_idx" ON "Commitment"("wakeAt");

-- CreateIndex
CREATE INDEX "Commitment_partnershipId_state_idx" ON "Commitment"("partnershipId", "state");

-- CreateIndex
CREATE INDEX "Commitment_ownerContactId_state_idx" ON "Commitment"("ownerContactId", "state");

-- CreateIndex
CREATE INDEX "Commitment_repairsId_idx" ON "Commitment"("repairsId");

-- CreateIndex
CREATE INDEX "Commitment_due_idx" ON "Commitment"("due");

-- CreateIndex
CREATE INDEX "CommitmentEvent_commitmentId_idx" ON "CommitmentEvent"("commitmentId");

-- CreateIndex
CREATE INDEX "CommitmentEvent_on_idx" ON "CommitmentEvent"("on");

-- CreateIndex
CREATE INDEX "CheckIn_leaders_idx" ON "CheckIn"("leaders");

-- CreateIndex
CREATE INDEX "CheckIn_wakeAt_idx" ON "CheckIn"("wakeAt");

-- CreateIndex
CREATE INDEX "CheckIn_partnershipId_on_idx" ON "CheckIn"("partnershipId", "on");

-- CreateIndex
CREATE UNIQUE INDEX "CheckIn_partnershipId_kind_slot_key" ON "CheckIn"("partnershipId", "kind", "slot");

-- CreateIndex
CREATE INDEX "CheckInLine_checkInId_idx" ON "CheckInLine"("checkInId");

-- CreateIndex
CREATE INDEX "EventAnswer_contactId_idx" ON "EventAnswer"("contactId");

-- CreateIndex
CREATE INDEX "Feedback_wakeAt_idx" ON "Feedback"("wakeAt");

-- CreateIndex
CREATE INDEX "Feedback_partnershipId_state_idx" ON "Feedback"("partnershipId", "state");

-- CreateIndex
CREATE INDEX "Feedback_toldBefore_idx" ON "Feedback"("toldBefore");

-- CreateIndex
CREATE INDEX "Feedback_closedOn_idx" ON "Feedback"("closedOn");

-- CreateIndex
CREATE INDEX "Feedback_changedAt_idx" ON "Feedback"("changedAt");

-- CreateIndex
CREATE INDEX "Term_partnershipId_state_idx" ON "Term"("partnershipId", "state");

-- CreateIndex
CREATE INDEX "Metric_partnershipId_sharedOn_idx" ON "Metric"("partnershipId", "sharedOn");

-- CreateIndex
CREATE INDEX "Metric_sharedOn_idx" ON "Metric"("sharedOn");

-- CreateIndex
CREATE INDEX "Round_wakeAt_idx" ON "Round"("wakeAt");

-- CreateIndex
CREATE INDEX "Asked_contactId_idx" ON "Asked"("contactId");

-- CreateIndex
CREATE INDEX "AgendaWish_partnershipId_idx" ON "AgendaWish"("partnershipId");

-- CreateIndex
CREATE INDEX "RoundComment_roundId_idx" ON "RoundComment"("roundId");

-- CreateIndex
CREATE INDEX "Digest_week_idx" ON "Digest"("week");

-- CreateIndex
CREATE INDEX "DigestNote_subjectType_subjectId_idx" ON "DigestNote"("subjectType", "subjectId");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_key_key" ON "Delivery"("key");

-- CreateIndex
CREATE INDEX "Delivery_state_dueAt_idx" ON "Delivery"("state", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_personId_state_idx" ON "Delivery"("personId", "state");

-- CreateIndex
CREATE INDEX "Delivery_placeId_state_idx" ON "Delivery"("placeId", "state");

-- CreateIndex
CREATE INDEX "Delivery_subjectType_subjectId_idx" ON "Delivery"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Delivery_postId_idx" ON "Delivery"("postId");

-- CreateIndex
CREATE INDEX "Post_state_notBefore_idx" ON "Post"("state", "notBefore");

-- CreateIndex
CREATE INDEX "Post_changedAt_idx" ON "Post"("changedAt");

-- CreateIndex
CREATE INDEX "Gate_freeAt_idx" ON "Gate"("freeAt");

-- CreateIndex
CREATE INDEX "Reference_platform_tenant_changedAt_idx" ON "Reference"("platform", "tenant", "changedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Link_hash_key" ON "Link"("hash");

-- CreateIndex
CREATE INDEX "Link_contactId_createdAt_idx" ON "Link"("contactId", "createdAt");

-- CreateIndex
CREATE INDEX "Link_personId_idx" ON "Link"("personId");

-- CreateIndex
CREATE INDEX "Link_expiresAt_idx" ON "Link"("expiresAt");

-- CreateIndex
CREATE INDEX "SeenIntent_at_idx" ON "SeenIntent"("at");

-- CreateIndex
CREATE INDEX "Audit_subjectType_subjectId_idx" ON "Audit"("subjectType", "subjectId");

-- CreateIndex
CREATE INDEX "Audit_at_idx" ON "Audit"("at");

-- CreateIndex
CREATE INDEX "Host_wakeAt_idx" ON "Host"("wakeAt");

-- CreateIndex
CREATE INDEX "Stumble_buriedAt_idx" ON "Stumble"("buriedAt");

-- CreateIndex
CREATE UNIQUE INDEX "ThreadLine_marker_key" ON "ThreadLine"("marker");

-- CreateIndex
CREATE INDEX "ThreadLine_audience_at_idx" ON "ThreadLine"("audience", "at");

-- AddForeignKey
ALTER TABLE "HostRole" ADD CONSTRAINT "HostRole_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Place" ADD CONSTRAINT "Place_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipOrganisation" ADD CONSTRAINT "PartnershipOrganisation_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PartnershipOrganisation" ADD CONSTRAINT "PartnershipOrganisation_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Commitment" ADD CONSTRAINT "Commitment_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CommitmentEvent" ADD CONSTRAINT "CommitmentEvent_commitmentId_fkey" FOREIGN KEY ("commitmentId") REFERENCES "Commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckIn" ADD CONSTRAINT "CheckIn_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CheckInLine" ADD CONSTRAINT "CheckInLine_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventAnswer" ADD CONSTRAINT "EventAnswer_checkInId_fkey" FOREIGN KEY ("checkInId") REFERENCES "CheckIn"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Feedback" ADD CONSTRAINT "Feedback_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Term" ADD CONSTRAINT "Term_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Metric" ADD CONSTRAINT "Metric_partnershipId_fkey" FOREIGN KEY ("partnershipId") REFERENCES "Partnership"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Asked" ADD CONSTRAINT "Asked_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Ballot" ADD CONSTRAINT "Ballot_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AgendaWish" ADD CONSTRAINT "AgendaWish_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundResult" ADD CONSTRAINT "RoundResult_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoundComment" ADD CONSTRAINT "RoundComment_roundId_fkey" FOREIGN KEY ("roundId") REFERENCES "Round"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_postId_fkey" FOREIGN KEY ("postId") REFERENCES "Post"("id") ON DELETE SET NULL ON UPDATE CASCADE;
