/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
    "\n  fragment AcceptableInvitation on OpenInvitation {\n    email\n    role\n    clientName\n    inviterName\n    expiresAt\n  }\n": typeof types.AcceptableInvitationFragmentDoc,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on InvitationAccepted {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on InvalidField {\n        problem\n      }\n      ... on AddressInUse {\n        email\n      }\n    }\n  }\n": typeof types.AcceptInvitationDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on RoleChanged {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n": typeof types.ChangeRoleDocument,
    "\n  mutation EndPersonSessions($personId: ID!) {\n    endPersonSessions(personId: $personId) {\n      __typename\n      ... on PersonSessionsEnded {\n        endedSessions\n      }\n    }\n  }\n": typeof types.EndPersonSessionsDocument,
    "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on PasswordResetRequested {\n        email\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.RequestPasswordResetDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      __typename\n      ... on AlreadyAPerson {\n        name\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": typeof types.InvitePersonDocument,
    "\n  fragment InvitationLine on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n  }\n": typeof types.InvitationLineFragmentDoc,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.ResendInvitationDocument,
    "\n  mutation WithdrawInvitation($id: ID!) {\n    withdrawInvitation(id: $id) {\n      __typename\n    }\n  }\n": typeof types.WithdrawInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.ChangePasswordDocument,
    "\n  fragment PeoplePage on PersonConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...PersonRow\n    }\n  }\n": typeof types.PeoplePageFragmentDoc,
    "\n  fragment PersonRow on PersonEntry {\n    person {\n      id\n      name\n      email\n      role\n    }\n    lastSignedInAt\n    removedAt\n  }\n": typeof types.PersonRowFragmentDoc,
    "\n  mutation ChangeProfile($input: ProfileInput!) {\n    changeProfile(input: $input) {\n      __typename\n      ... on ProfileChanged {\n        person {\n          id\n          name\n          language\n        }\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": typeof types.ChangeProfileDocument,
    "\n  mutation RemovePerson($personId: ID!) {\n    removePerson(personId: $personId) {\n      __typename\n      ... on PersonRemoved {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n": typeof types.RemovePersonDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n    }\n  }\n": typeof types.ResetPasswordDocument,
    "\n  fragment SessionLine on Session {\n    id\n    browser\n    system\n    address\n    startedAt\n    lastSeenAt\n    current\n  }\n": typeof types.SessionLineFragmentDoc,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n    }\n  }\n": typeof types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      sessions {\n        id\n        ...SessionLine\n      }\n    }\n  }\n": typeof types.EndOtherSessionsDocument,
    "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      __typename\n      ... on ApiTokenRevoked {\n        apiToken {\n          ...ApiTokenLine\n        }\n      }\n    }\n  }\n": typeof types.RevokeApiTokenDocument,
    "\n  fragment ApiTokenLine on ApiToken {\n    id\n    name\n    permissions\n    ending\n    createdAt\n    expiresAt\n    revokedAt\n    lastUsedAt\n    suspended\n  }\n": typeof types.ApiTokenLineFragmentDoc,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      __typename\n      ... on ApiTokenCreated {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on InvalidApiToken {\n        field\n      }\n      ... on TooManyApiTokens {\n        most\n      }\n    }\n  }\n": typeof types.CreateApiTokenDocument,
    "\n  fragment JournalEntry on AuditEntry {\n    id\n    at\n    actor {\n      id\n      name\n      isStaff\n    }\n    action\n    objectType\n    objectId\n    client {\n      id\n      name\n    }\n    address\n    requestId\n    facts {\n      name\n      value\n    }\n    change {\n      name\n      before\n      after\n    }\n    position\n    hash\n  }\n": typeof types.JournalEntryFragmentDoc,
    "\n  fragment JournalChoices on AuditChoices {\n    actions\n    objectTypes\n    actors {\n      id\n      name\n      isStaff\n    }\n    clients {\n      id\n      name\n    }\n  }\n": typeof types.JournalChoicesFragmentDoc,
    "\n  fragment JournalList on AuditEntryConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...JournalEntry\n    }\n  }\n": typeof types.JournalListFragmentDoc,
    "\n  query JournalExport($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 200, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...JournalEntry\n      }\n    }\n  }\n": typeof types.JournalExportDocument,
    "\n  fragment Intervention on Booking {\n    id\n    date\n    slot\n    halfDays\n    place\n    subject\n    description\n    status\n  }\n": typeof types.InterventionFragmentDoc,
    "\n  fragment UpcomingInterventions on CreditAccount {\n    id\n    bookings(filter: UPCOMING, first: 20) {\n      totalCount\n      nodes {\n        id\n        ...Intervention\n      }\n    }\n  }\n": typeof types.UpcomingInterventionsFragmentDoc,
    "\n  mutation Book($input: BookInput!) {\n    book(input: $input) {\n      __typename\n      ... on Booked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on AlreadyBooked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on NoticeNotKept {\n        date\n        earliestDate\n      }\n      ... on NotEnoughCredit {\n        date\n        requested\n        available\n        starved {\n          missing\n          booking {\n            id\n            date\n            subject\n          }\n        }\n      }\n      ... on NotAWorkingDay {\n        date\n        reason\n        nextBookableDate\n      }\n      ... on SlotAskedTwice {\n        date\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": typeof types.BookDocument,
    "\n  mutation CancelBooking($bookingId: ID!) {\n    cancelBooking(input: { bookingId: $bookingId }) {\n      __typename\n      ... on BookingCancelled {\n        booking {\n          id\n          status\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on CancellationTooLate {\n        limit {\n          date\n          before\n        }\n      }\n      ... on BookingNotCancellable {\n        booking {\n          id\n          status\n        }\n        status\n      }\n    }\n  }\n": typeof types.CancelBookingDocument,
    "\n  fragment BuildPart on BuildOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    steps {\n      code\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      workers\n      workersOrMore\n      masters\n      multiZone\n      workingDays\n      price\n    }\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    toolchainIntroduction {\n      fr\n      en\n    }\n    toolchain {\n      fr\n      en\n    }\n    invoiceTerms\n  }\n": typeof types.BuildPartFragmentDoc,
    "\n  fragment ClosingParts on Offer {\n    commitments {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    technologies {\n      field {\n        fr\n        en\n      }\n      names\n    }\n    conditions {\n      texts {\n        fr\n        en\n      }\n    }\n  }\n": typeof types.ClosingPartsFragmentDoc,
    "\n  fragment DeployPart on DeployOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    services {\n      containers {\n        fr\n        en\n      }\n      kubernetes {\n        fr\n        en\n      }\n      delivery {\n        fr\n        en\n      }\n      guidance {\n        fr\n        en\n      }\n    }\n    ...DeployPrices\n  }\n": typeof types.DeployPartFragmentDoc,
    "\n  fragment DeployPrices on DeployOffer {\n    applicationsIntroduction {\n      fr\n      en\n    }\n    applications {\n      code\n      name {\n        fr\n        en\n      }\n      complexity {\n        fr\n        en\n      }\n      fewestWorkingDays\n      mostWorkingDays\n      price\n    }\n    applicationIncludes {\n      fr\n      en\n    }\n    applicationExcludes {\n      fr\n      en\n    }\n    applicationInvoiceTerms\n    regieIntroduction {\n      fr\n      en\n    }\n    regie {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      invoiceTerms\n    }\n    useCases {\n      fr\n      en\n    }\n    regieConditions {\n      fr\n      en\n    }\n    packagesIntroduction {\n      fr\n      en\n    }\n    packages {\n      code\n      name {\n        fr\n        en\n      }\n      halfDays\n      price\n      dayEquivalentPrice\n      carriedHalfDays\n    }\n    packageConditions {\n      fr\n      en\n    }\n  }\n": typeof types.DeployPricesFragmentDoc,
    "\n  fragment OfferedPack on Pack {\n    code\n    name {\n      fr\n      en\n    }\n    description {\n      fr\n      en\n    }\n    contents {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    price\n    onQuotation\n    referencePrice\n    saving\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    invoiceTerms\n  }\n": typeof types.OfferedPackFragmentDoc,
    "\n  fragment RunPart on RunOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    operationTasks {\n      fr\n      en\n    }\n    securityTasks {\n      fr\n      en\n    }\n    includedEvolutions {\n      fr\n      en\n    }\n    ...RunSupport\n    ...RunPlans\n  }\n": typeof types.RunPartFragmentDoc,
    "\n  fragment RunPlans on RunOffer {\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      mostNodes\n      services\n      responseMinutes\n      dedicatedContact\n      onCallIncluded\n      acceptsOnCallOptions\n      report\n      monthlyPrice\n    }\n    onCallOptions {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      monthlyPrice\n    }\n    additionalCluster {\n      fr\n      en\n    }\n    additionalClusterRate\n    weeklyMeeting {\n      fr\n      en\n    }\n    weeklyMeetingPrice\n    outOfHours {\n      text {\n        fr\n        en\n      }\n      hourlyPrice\n    }\n    commitmentMonths\n    renewalMonths\n    terminationNoticeMonths\n    invoiceTerms\n  }\n": typeof types.RunPlansFragmentDoc,
    "\n  fragment RunSupport on RunOffer {\n    supportGrid {\n      priority\n      name {\n        fr\n        en\n      }\n      responseMinutes\n      resolutionMinutes\n      roundTheClock\n      criteria {\n        fr\n        en\n      }\n      examples {\n        fr\n        en\n      }\n    }\n    reclassification {\n      fr\n      en\n    }\n  }\n": typeof types.RunSupportFragmentDoc,
    "\n  fragment ContractDetails on Contract {\n    id\n    signedOn\n    terms {\n      offerVersion\n      availability\n      renewalMonths\n      grants {\n        unit\n        granted\n        yearly\n        until\n      }\n      ...ContractPrice\n    }\n    standing {\n      status\n      end\n      endWithNoticeToday\n      term {\n        from\n        until\n        renewals\n        lastNoticeDate\n      }\n    }\n  }\n": typeof types.ContractDetailsFragmentDoc,
    "\n  fragment ContractLine on Contract {\n    id\n    reference\n    title\n    signedOn\n    terms {\n      net\n      invoiceTerms\n    }\n    standing {\n      status\n      end\n      term {\n        until\n      }\n    }\n  }\n": typeof types.ContractLineFragmentDoc,
    "\n  fragment ContractPrice on ContractTerms {\n    lines {\n      item\n      name {\n        fr\n        en\n      }\n      quantity\n      unitPrice\n      amount\n      share\n    }\n    net\n    invoiceTerms\n    paymentDays\n  }\n": typeof types.ContractPriceFragmentDoc,
    "\n  fragment DocumentLine on Document {\n    id\n    category\n    title\n    fileName\n    size\n    path\n    addedAt\n    addedBy {\n      id\n      name\n    }\n  }\n": typeof types.DocumentLineFragmentDoc,
    "\n  fragment ClientDocuments on Client {\n    id\n    documents {\n      id\n      ...DocumentLine\n    }\n  }\n": typeof types.ClientDocumentsFragmentDoc,
    "\n  subscription DocumentsChanged($clientId: ID!) {\n    documentsChanged(clientId: $clientId) {\n      ...ClientDocuments\n    }\n  }\n": typeof types.DocumentsChangedDocument,
    "\n  mutation RemoveDocument($documentId: ID!) {\n    removeDocument(documentId: $documentId) {\n      __typename\n      ... on DocumentRemoved {\n        client {\n          ...ClientDocuments\n        }\n      }\n    }\n  }\n": typeof types.RemoveDocumentDocument,
    "\n  mutation RemoveTotp {\n    removeTotp {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": typeof types.RemoveTotpDocument,
    "\n  mutation ConfirmTotpEnrolment($code: String!) {\n    confirmTotpEnrolment(code: $code) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.ConfirmTotpEnrolmentDocument,
    "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": typeof types.RenewRecoveryCodesDocument,
    "\n  fragment CompanyFactors on ClientSignIn {\n    clientId\n    secondFactorRequiredSince\n    people {\n      hasSecondFactor\n      person {\n        id\n        name\n        email\n      }\n    }\n  }\n": typeof types.CompanyFactorsFragmentDoc,
    "\n  mutation DecideOnSecondFactor($required: Boolean!) {\n    decideOnSecondFactor(required: $required) {\n      __typename\n      ... on ClientSignInDecided {\n        signIn {\n          ...CompanyFactors\n        }\n      }\n    }\n  }\n": typeof types.DecideOnSecondFactorDocument,
    "\n  query Enrolment {\n    security {\n      ...Security\n    }\n  }\n": typeof types.EnrolmentDocument,
    "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      __typename\n      ... on PasskeyRenamed {\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": typeof types.RenamePasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": typeof types.RemovePasskeyDocument,
    "\n  mutation ChallengePasskey {\n    challengePasskey {\n      options\n    }\n  }\n": typeof types.ChallengePasskeyDocument,
    "\n  mutation ResetFactors($personId: ID!) {\n    resetFactors(personId: $personId) {\n      __typename\n    }\n  }\n": typeof types.ResetFactorsDocument,
    "\n  fragment Security on Security {\n    personId\n    authenticatorAppSince\n    secondFactorRequired\n    confirmationWays\n    recoveryCodes {\n      unused\n      total\n      madeAt\n    }\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n      backedUp\n    }\n  }\n": typeof types.SecurityFragmentDoc,
    "\n  mutation BeginPasskey {\n    beginPasskey {\n      __typename\n      ... on PasskeyChallenge {\n        options\n      }\n    }\n  }\n": typeof types.BeginPasskeyDocument,
    "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": typeof types.AddPasskeyDocument,
    "\n  mutation BeginTotpEnrolment {\n    beginTotpEnrolment {\n      __typename\n      ... on TotpEnrolment {\n        secret\n        uri\n      }\n    }\n  }\n": typeof types.BeginTotpEnrolmentDocument,
    "\n  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {\n    confirmIdentity(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.ConfirmIdentityDocument,
    "\n  fragment FailedJobRow on FailedJob {\n    id\n    queue\n    enqueuedAt\n    failedAt\n    attempts\n    reference\n    reason\n    answer\n  }\n": typeof types.FailedJobRowFragmentDoc,
    "\n  fragment FailedJobTable on FailedJobConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...FailedJobRow\n    }\n  }\n": typeof types.FailedJobTableFragmentDoc,
    "\n  mutation RetryFailedJob($id: ID!) {\n    retryFailedJob(id: $id) {\n      __typename\n    }\n  }\n": typeof types.RetryFailedJobDocument,
    "\n  mutation DiscardFailedJob($id: ID!) {\n    discardFailedJob(id: $id) {\n      __typename\n    }\n  }\n": typeof types.DiscardFailedJobDocument,
    "\n  subscription BellRings {\n    notificationsChanged {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n": typeof types.BellRingsDocument,
    "\n  query Bell {\n    viewer {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n": typeof types.BellDocument,
    "\n  fragment NotificationChoice on NotificationChoice {\n    kind\n    inApp\n    mail\n  }\n": typeof types.NotificationChoiceFragmentDoc,
    "\n  mutation ChooseNotificationChannels($input: ChooseNotificationChannelsInput!) {\n    chooseNotificationChannels(input: $input) {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n": typeof types.ChooseNotificationChannelsDocument,
    "\n  mutation MarkAllNotificationsRead($upTo: String!) {\n    markAllNotificationsRead(upTo: $upTo) {\n      unreadNotifications\n    }\n  }\n": typeof types.MarkAllNotificationsReadDocument,
    "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    at\n    readAt\n    actor {\n      id\n      name\n    }\n    client {\n      id\n      name\n    }\n    bookings {\n      id\n      date\n      slot\n    }\n    document {\n      id\n      title\n    }\n  }\n": typeof types.NotificationLineFragmentDoc,
    "\n  fragment NotificationList on NotificationConnection {\n    totalCount\n    startCursor\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...NotificationLine\n    }\n  }\n": typeof types.NotificationListFragmentDoc,
    "\n  mutation MarkNotificationRead($id: ID!) {\n    markNotificationRead(id: $id) {\n      __typename\n      ... on NotificationRead {\n        notification {\n          id\n          readAt\n        }\n        viewer {\n          unreadNotifications\n        }\n      }\n    }\n  }\n": typeof types.MarkNotificationReadDocument,
    "\n  mutation PublishOffer($input: PublishOfferInput!) {\n    publishOffer(input: $input) {\n      __typename\n      ... on OfferPublished {\n        version {\n          version\n        }\n      }\n      ... on OfferOutdated {\n        latest\n      }\n      ... on OfferTooEarly {\n        earliest\n      }\n      ... on OfferInconsistent {\n        rule\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": typeof types.PublishOfferDocument,
    "\n  fragment VersionSection on OfferVersion {\n    version\n    publishedOn\n    standing\n    author {\n      id\n      name\n    }\n    figures {\n      before {\n        place\n        name\n        kind\n        item {\n          fr\n          en\n        }\n        value\n      }\n      after\n    }\n    clauses {\n      before {\n        fr\n        en\n      }\n      after {\n        fr\n        en\n      }\n    }\n  }\n": typeof types.VersionSectionFragmentDoc,
    "\n  fragment InstalmentSchedule on InstalmentSchedule {\n    mention {\n      fr\n      en\n    }\n    net\n    vat\n    gross\n    instalments {\n      trigger\n      invoiceOn\n      dueOn\n      periodFrom\n      periodUntil\n      vatRate\n      net\n      vat\n      gross\n      vatRounding\n      part {\n        of\n        index\n        count\n        oddCent\n      }\n    }\n  }\n": typeof types.InstalmentScheduleFragmentDoc,
    "\n  fragment CareList on CareConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...Care\n    }\n  }\n": typeof types.CareListFragmentDoc,
    "\n  fragment Care on Care {\n    isEntrusted\n    client {\n      id\n      name\n    }\n    person {\n      id\n      name\n      role\n    }\n  }\n": typeof types.CareFragmentDoc,
    "\n  mutation EntrustClient($input: CareInput!) {\n    entrustClient(input: $input) {\n      __typename\n      ... on ClientEntrusted {\n        care {\n          ...Care\n        }\n      }\n      ... on CannotLookAfter {\n        reason\n      }\n    }\n  }\n": typeof types.EntrustClientDocument,
    "\n  mutation WithdrawClient($input: CareInput!) {\n    withdrawClient(input: $input) {\n      __typename\n      ... on ClientWithdrawn {\n        care {\n          ...Care\n        }\n      }\n    }\n  }\n": typeof types.WithdrawClientDocument,
    "\n  mutation BeginProviderSignIn($email: String!, $wanted: String!) {\n    beginProviderSignIn(email: $email, wanted: $wanted) {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": typeof types.BeginProviderSignInDocument,
    "\n  mutation SaveSingleSignOn($input: SaveSingleSignOnInput!) {\n    saveSingleSignOn(input: $input) {\n      __typename\n      ... on InvalidSingleSignOn {\n        field\n      }\n      ... on DomainNotYours {\n        domain\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": typeof types.SaveSingleSignOnDocument,
    "\n  mutation TrySingleSignOn {\n    trySingleSignOn {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": typeof types.TrySingleSignOnDocument,
    "\n  mutation EnforceSingleSignOn($enforced: Boolean!) {\n    enforceSingleSignOn(enforced: $enforced) {\n      __typename\n    }\n  }\n": typeof types.EnforceSingleSignOnDocument,
    "\n  mutation RemoveSingleSignOn {\n    removeSingleSignOn {\n      __typename\n    }\n  }\n": typeof types.RemoveSingleSignOnDocument,
    "\n  mutation UnlinkFromProvider($personId: ID!) {\n    unlinkFromProvider(personId: $personId) {\n      __typename\n    }\n  }\n": typeof types.UnlinkFromProviderDocument,
    "\n  fragment SingleSignOnSettings on SingleSignOnSettings {\n    redirectUri\n    tried\n    links {\n      linkedAt\n      person {\n        id\n        name\n      }\n    }\n    connection {\n      issuer\n      oidcClientId\n      domains\n      roleClaim\n      adminValues\n      enforced\n    }\n  }\n": typeof types.SingleSignOnSettingsFragmentDoc,
    "\n  query FailedJobsPage($after: String) {\n    failedJobs(first: 50, after: $after) {\n      ...FailedJobTable\n    }\n  }\n": typeof types.FailedJobsPageDocument,
    "\n  query BookPage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n      }\n    }\n  }\n": typeof types.BookPageDocument,
    "\n  subscription BookPageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n    }\n  }\n": typeof types.BookPageChangedDocument,
    "\n  fragment OfferDraft on OfferDraft {\n    basedOn\n    earliest\n    figures {\n      place\n      name\n      kind\n      item {\n        fr\n        en\n      }\n      value\n    }\n    clauses {\n      place\n      words {\n        fr\n        en\n      }\n    }\n  }\n": typeof types.OfferDraftFragmentDoc,
    "\n  query NewOfferPage {\n    offerDraft {\n      ...OfferDraft\n    }\n  }\n": typeof types.NewOfferPageDocument,
    "\n  query OfferVersionsPage {\n    offerVersions {\n      version\n      ...VersionSection\n    }\n  }\n": typeof types.OfferVersionsPageDocument,
    "\n  fragment ClientRow on Client {\n    id\n    name\n    contracts {\n      id\n      title\n    }\n    creditSummary {\n      remaining\n      nextExpiry {\n        date\n        halfDays\n      }\n    }\n  }\n": typeof types.ClientRowFragmentDoc,
    "\n  query ClientsPage($search: String, $after: String) {\n    clients(search: $search, first: 50, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...ClientRow\n      }\n    }\n  }\n": typeof types.ClientsPageDocument,
    "\n  query CompanySignInPage($clientId: ID!) {\n    clientSignIn(clientId: $clientId) {\n      clientId\n      ...CompanyFactors\n    }\n    security {\n      ...Security\n    }\n    singleSignOn {\n      ...SingleSignOnSettings\n    }\n  }\n": typeof types.CompanySignInPageDocument,
    "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id\n      reference\n      title\n      signedOn\n      ...ContractDetails\n      schedule {\n        ...InstalmentSchedule\n      }\n    }\n  }\n": typeof types.ContractPageDocument,
    "\n  query ContractsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      contracts {\n        id\n        ...ContractLine\n      }\n    }\n  }\n": typeof types.ContractsPageDocument,
    "\n  query DocumentsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      documents {\n        id\n      }\n      ...ClientDocuments\n    }\n  }\n": typeof types.DocumentsPageDocument,
    "\n  query HomePage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n        ...UpcomingInterventions\n      }\n    }\n  }\n": typeof types.HomePageDocument,
    "\n  subscription HomePageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n      ...UpcomingInterventions\n    }\n  }\n": typeof types.HomePageChangedDocument,
    "\n  query JournalPage($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      ...JournalList\n    }\n    auditChoices {\n      ...JournalChoices\n    }\n  }\n": typeof types.JournalPageDocument,
    "\n  query NotificationsPage($after: String) {\n    viewer {\n      unreadNotifications\n      notifications(first: 30, after: $after) {\n        ...NotificationList\n      }\n    }\n  }\n": typeof types.NotificationsPageDocument,
    "\n  query OfferPage {\n    currentOffer {\n      version\n      publishedOn\n      presentation {\n        fr\n        en\n      }\n      build {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...BuildPart\n      }\n      run {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...RunPart\n      }\n      deploy {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...DeployPart\n      }\n      packs {\n        ...OfferedPack\n      }\n      ...ClosingParts\n    }\n  }\n": typeof types.OfferPageDocument,
    "\n  fragment MailList on DemonstrationMailConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      toName\n      subject\n      writtenAt\n      deliveredAt\n    }\n  }\n": typeof types.MailListFragmentDoc,
    "\n  query OutboxMail($id: ID!) {\n    portal {\n      demonstration {\n        mail(id: $id) {\n          id\n          toName\n          toAddress\n          language\n          subject\n          text\n          html\n          writtenAt\n          deliveredAt\n          attempts\n        }\n      }\n    }\n  }\n": typeof types.OutboxMailDocument,
    "\n  query OutboxPage($after: String) {\n    portal {\n      today\n      demonstration {\n        mails(first: 50, after: $after) {\n          ...MailList\n        }\n      }\n    }\n  }\n": typeof types.OutboxPageDocument,
    "\n  query ClientPeoplePage($clientId: ID!, $search: String, $role: Role, $state: PersonState, $after: String) {\n    people(clientId: $clientId, search: $search, role: $role, state: $state, after: $after) {\n      ...PeoplePage\n    }\n    invitations(clientId: $clientId) {\n      id\n      ...InvitationLine\n    }\n  }\n": typeof types.ClientPeoplePageDocument,
    "\n  query ClientTeamPage($clientId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    clientStaff(clientId: $clientId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n  }\n": typeof types.ClientTeamPageDocument,
    "\n  query StaffMemberPage($personId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    staffMember(id: $personId) {\n      hasSecondFactor\n      entry {\n        person {\n          id\n          name\n          role\n        }\n        removedAt\n        entrustedClients\n        ...PersonRow\n      }\n    }\n    portfolio(personId: $personId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n    security {\n      ...Security\n    }\n  }\n": typeof types.StaffMemberPageDocument,
    "\n  query StaffPage($search: String, $role: Role, $state: PersonState, $after: String) {\n    staff(search: $search, role: $role, state: $state, after: $after) {\n      nodes {\n        entrustedClients\n        person {\n          id\n        }\n      }\n      ...PeoplePage\n    }\n    staffInvitations {\n      id\n      ...InvitationLine\n    }\n  }\n": typeof types.StaffPageDocument,
    "\n  query ApiTokensPage {\n    apiTokens {\n      id\n      ...ApiTokenLine\n    }\n    security {\n      ...Security\n    }\n  }\n": typeof types.ApiTokensPageDocument,
    "\n  query NotificationSettings {\n    viewer {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n": typeof types.NotificationSettingsDocument,
    "\n  query SecurityPage {\n    security {\n      signsInElsewhere\n      ...Security\n    }\n    sessions {\n      id\n      ...SessionLine\n    }\n  }\n": typeof types.SecurityPageDocument,
    "\n  query ShownClient($id: ID!) {\n    client(id: $id) {\n      id\n      name\n      contracts {\n        id\n        kind\n        title\n        signedOn\n      }\n    }\n  }\n": typeof types.ShownClientDocument,
    "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n": typeof types.SignOutDocument,
    "\n  fragment DemonstrationPerson on DemonstrationPerson {\n    id\n    name\n    role\n    clientName\n  }\n": typeof types.DemonstrationPersonFragmentDoc,
    "\n  query InvitationPage($token: String!) {\n    invitationLink(token: $token) {\n      __typename\n      ... on OpenInvitation {\n        language\n        ...AcceptableInvitation\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n": typeof types.InvitationPageDocument,
    "\n  query NewPasswordPage($token: String!) {\n    passwordResetLink(token: $token) {\n      __typename\n      ... on OpenPasswordReset {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n": typeof types.NewPasswordPageDocument,
    "\n  mutation BeginPasskeySignIn {\n    beginPasskeySignIn {\n      options\n    }\n  }\n": typeof types.BeginPasskeySignInDocument,
    "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.SignInWithPasskeyDocument,
    "\n  query SignInPage {\n    signInStep {\n      kind\n      ways\n    }\n    portal {\n      today\n      demonstration {\n        people {\n          id\n          ...DemonstrationPerson\n        }\n      }\n    }\n  }\n": typeof types.SignInPageDocument,
    "\n  mutation PassSecondStep($input: FactorAnswerInput!) {\n    passSecondStep(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.PassSecondStepDocument,
    "\n  mutation AbandonSignIn {\n    signOut {\n      ok\n    }\n  }\n": typeof types.AbandonSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.SignInDocument,
    "\n  mutation SignInToDemonstration($personId: ID!) {\n    signInToDemonstration(personId: $personId) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": typeof types.SignInToDemonstrationDocument,
    "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n": typeof types.AccountLedgerFragmentDoc,
    "\n  mutation ChangeLanguage($language: Language!) {\n    changeLanguage(language: $language) {\n      id\n      language\n    }\n  }\n": typeof types.ChangeLanguageDocument,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        email\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n          signedOn\n        }\n      }\n    }\n    portal {\n      now\n      today\n      demonstration {\n        __typename\n      }\n    }\n  }\n": typeof types.ViewerDocument,
};
const documents: Documents = {
    "\n  fragment AcceptableInvitation on OpenInvitation {\n    email\n    role\n    clientName\n    inviterName\n    expiresAt\n  }\n": types.AcceptableInvitationFragmentDoc,
    "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on InvitationAccepted {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on InvalidField {\n        problem\n      }\n      ... on AddressInUse {\n        email\n      }\n    }\n  }\n": types.AcceptInvitationDocument,
    "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on RoleChanged {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n": types.ChangeRoleDocument,
    "\n  mutation EndPersonSessions($personId: ID!) {\n    endPersonSessions(personId: $personId) {\n      __typename\n      ... on PersonSessionsEnded {\n        endedSessions\n      }\n    }\n  }\n": types.EndPersonSessionsDocument,
    "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on PasswordResetRequested {\n        email\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.RequestPasswordResetDocument,
    "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      __typename\n      ... on AlreadyAPerson {\n        name\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": types.InvitePersonDocument,
    "\n  fragment InvitationLine on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n  }\n": types.InvitationLineFragmentDoc,
    "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.ResendInvitationDocument,
    "\n  mutation WithdrawInvitation($id: ID!) {\n    withdrawInvitation(id: $id) {\n      __typename\n    }\n  }\n": types.WithdrawInvitationDocument,
    "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.ChangePasswordDocument,
    "\n  fragment PeoplePage on PersonConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...PersonRow\n    }\n  }\n": types.PeoplePageFragmentDoc,
    "\n  fragment PersonRow on PersonEntry {\n    person {\n      id\n      name\n      email\n      role\n    }\n    lastSignedInAt\n    removedAt\n  }\n": types.PersonRowFragmentDoc,
    "\n  mutation ChangeProfile($input: ProfileInput!) {\n    changeProfile(input: $input) {\n      __typename\n      ... on ProfileChanged {\n        person {\n          id\n          name\n          language\n        }\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": types.ChangeProfileDocument,
    "\n  mutation RemovePerson($personId: ID!) {\n    removePerson(personId: $personId) {\n      __typename\n      ... on PersonRemoved {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n": types.RemovePersonDocument,
    "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n    }\n  }\n": types.ResetPasswordDocument,
    "\n  fragment SessionLine on Session {\n    id\n    browser\n    system\n    address\n    startedAt\n    lastSeenAt\n    current\n  }\n": types.SessionLineFragmentDoc,
    "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n    }\n  }\n": types.EndSessionDocument,
    "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      sessions {\n        id\n        ...SessionLine\n      }\n    }\n  }\n": types.EndOtherSessionsDocument,
    "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      __typename\n      ... on ApiTokenRevoked {\n        apiToken {\n          ...ApiTokenLine\n        }\n      }\n    }\n  }\n": types.RevokeApiTokenDocument,
    "\n  fragment ApiTokenLine on ApiToken {\n    id\n    name\n    permissions\n    ending\n    createdAt\n    expiresAt\n    revokedAt\n    lastUsedAt\n    suspended\n  }\n": types.ApiTokenLineFragmentDoc,
    "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      __typename\n      ... on ApiTokenCreated {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on InvalidApiToken {\n        field\n      }\n      ... on TooManyApiTokens {\n        most\n      }\n    }\n  }\n": types.CreateApiTokenDocument,
    "\n  fragment JournalEntry on AuditEntry {\n    id\n    at\n    actor {\n      id\n      name\n      isStaff\n    }\n    action\n    objectType\n    objectId\n    client {\n      id\n      name\n    }\n    address\n    requestId\n    facts {\n      name\n      value\n    }\n    change {\n      name\n      before\n      after\n    }\n    position\n    hash\n  }\n": types.JournalEntryFragmentDoc,
    "\n  fragment JournalChoices on AuditChoices {\n    actions\n    objectTypes\n    actors {\n      id\n      name\n      isStaff\n    }\n    clients {\n      id\n      name\n    }\n  }\n": types.JournalChoicesFragmentDoc,
    "\n  fragment JournalList on AuditEntryConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...JournalEntry\n    }\n  }\n": types.JournalListFragmentDoc,
    "\n  query JournalExport($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 200, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...JournalEntry\n      }\n    }\n  }\n": types.JournalExportDocument,
    "\n  fragment Intervention on Booking {\n    id\n    date\n    slot\n    halfDays\n    place\n    subject\n    description\n    status\n  }\n": types.InterventionFragmentDoc,
    "\n  fragment UpcomingInterventions on CreditAccount {\n    id\n    bookings(filter: UPCOMING, first: 20) {\n      totalCount\n      nodes {\n        id\n        ...Intervention\n      }\n    }\n  }\n": types.UpcomingInterventionsFragmentDoc,
    "\n  mutation Book($input: BookInput!) {\n    book(input: $input) {\n      __typename\n      ... on Booked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on AlreadyBooked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on NoticeNotKept {\n        date\n        earliestDate\n      }\n      ... on NotEnoughCredit {\n        date\n        requested\n        available\n        starved {\n          missing\n          booking {\n            id\n            date\n            subject\n          }\n        }\n      }\n      ... on NotAWorkingDay {\n        date\n        reason\n        nextBookableDate\n      }\n      ... on SlotAskedTwice {\n        date\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": types.BookDocument,
    "\n  mutation CancelBooking($bookingId: ID!) {\n    cancelBooking(input: { bookingId: $bookingId }) {\n      __typename\n      ... on BookingCancelled {\n        booking {\n          id\n          status\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on CancellationTooLate {\n        limit {\n          date\n          before\n        }\n      }\n      ... on BookingNotCancellable {\n        booking {\n          id\n          status\n        }\n        status\n      }\n    }\n  }\n": types.CancelBookingDocument,
    "\n  fragment BuildPart on BuildOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    steps {\n      code\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      workers\n      workersOrMore\n      masters\n      multiZone\n      workingDays\n      price\n    }\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    toolchainIntroduction {\n      fr\n      en\n    }\n    toolchain {\n      fr\n      en\n    }\n    invoiceTerms\n  }\n": types.BuildPartFragmentDoc,
    "\n  fragment ClosingParts on Offer {\n    commitments {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    technologies {\n      field {\n        fr\n        en\n      }\n      names\n    }\n    conditions {\n      texts {\n        fr\n        en\n      }\n    }\n  }\n": types.ClosingPartsFragmentDoc,
    "\n  fragment DeployPart on DeployOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    services {\n      containers {\n        fr\n        en\n      }\n      kubernetes {\n        fr\n        en\n      }\n      delivery {\n        fr\n        en\n      }\n      guidance {\n        fr\n        en\n      }\n    }\n    ...DeployPrices\n  }\n": types.DeployPartFragmentDoc,
    "\n  fragment DeployPrices on DeployOffer {\n    applicationsIntroduction {\n      fr\n      en\n    }\n    applications {\n      code\n      name {\n        fr\n        en\n      }\n      complexity {\n        fr\n        en\n      }\n      fewestWorkingDays\n      mostWorkingDays\n      price\n    }\n    applicationIncludes {\n      fr\n      en\n    }\n    applicationExcludes {\n      fr\n      en\n    }\n    applicationInvoiceTerms\n    regieIntroduction {\n      fr\n      en\n    }\n    regie {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      invoiceTerms\n    }\n    useCases {\n      fr\n      en\n    }\n    regieConditions {\n      fr\n      en\n    }\n    packagesIntroduction {\n      fr\n      en\n    }\n    packages {\n      code\n      name {\n        fr\n        en\n      }\n      halfDays\n      price\n      dayEquivalentPrice\n      carriedHalfDays\n    }\n    packageConditions {\n      fr\n      en\n    }\n  }\n": types.DeployPricesFragmentDoc,
    "\n  fragment OfferedPack on Pack {\n    code\n    name {\n      fr\n      en\n    }\n    description {\n      fr\n      en\n    }\n    contents {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    price\n    onQuotation\n    referencePrice\n    saving\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    invoiceTerms\n  }\n": types.OfferedPackFragmentDoc,
    "\n  fragment RunPart on RunOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    operationTasks {\n      fr\n      en\n    }\n    securityTasks {\n      fr\n      en\n    }\n    includedEvolutions {\n      fr\n      en\n    }\n    ...RunSupport\n    ...RunPlans\n  }\n": types.RunPartFragmentDoc,
    "\n  fragment RunPlans on RunOffer {\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      mostNodes\n      services\n      responseMinutes\n      dedicatedContact\n      onCallIncluded\n      acceptsOnCallOptions\n      report\n      monthlyPrice\n    }\n    onCallOptions {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      monthlyPrice\n    }\n    additionalCluster {\n      fr\n      en\n    }\n    additionalClusterRate\n    weeklyMeeting {\n      fr\n      en\n    }\n    weeklyMeetingPrice\n    outOfHours {\n      text {\n        fr\n        en\n      }\n      hourlyPrice\n    }\n    commitmentMonths\n    renewalMonths\n    terminationNoticeMonths\n    invoiceTerms\n  }\n": types.RunPlansFragmentDoc,
    "\n  fragment RunSupport on RunOffer {\n    supportGrid {\n      priority\n      name {\n        fr\n        en\n      }\n      responseMinutes\n      resolutionMinutes\n      roundTheClock\n      criteria {\n        fr\n        en\n      }\n      examples {\n        fr\n        en\n      }\n    }\n    reclassification {\n      fr\n      en\n    }\n  }\n": types.RunSupportFragmentDoc,
    "\n  fragment ContractDetails on Contract {\n    id\n    signedOn\n    terms {\n      offerVersion\n      availability\n      renewalMonths\n      grants {\n        unit\n        granted\n        yearly\n        until\n      }\n      ...ContractPrice\n    }\n    standing {\n      status\n      end\n      endWithNoticeToday\n      term {\n        from\n        until\n        renewals\n        lastNoticeDate\n      }\n    }\n  }\n": types.ContractDetailsFragmentDoc,
    "\n  fragment ContractLine on Contract {\n    id\n    reference\n    title\n    signedOn\n    terms {\n      net\n      invoiceTerms\n    }\n    standing {\n      status\n      end\n      term {\n        until\n      }\n    }\n  }\n": types.ContractLineFragmentDoc,
    "\n  fragment ContractPrice on ContractTerms {\n    lines {\n      item\n      name {\n        fr\n        en\n      }\n      quantity\n      unitPrice\n      amount\n      share\n    }\n    net\n    invoiceTerms\n    paymentDays\n  }\n": types.ContractPriceFragmentDoc,
    "\n  fragment DocumentLine on Document {\n    id\n    category\n    title\n    fileName\n    size\n    path\n    addedAt\n    addedBy {\n      id\n      name\n    }\n  }\n": types.DocumentLineFragmentDoc,
    "\n  fragment ClientDocuments on Client {\n    id\n    documents {\n      id\n      ...DocumentLine\n    }\n  }\n": types.ClientDocumentsFragmentDoc,
    "\n  subscription DocumentsChanged($clientId: ID!) {\n    documentsChanged(clientId: $clientId) {\n      ...ClientDocuments\n    }\n  }\n": types.DocumentsChangedDocument,
    "\n  mutation RemoveDocument($documentId: ID!) {\n    removeDocument(documentId: $documentId) {\n      __typename\n      ... on DocumentRemoved {\n        client {\n          ...ClientDocuments\n        }\n      }\n    }\n  }\n": types.RemoveDocumentDocument,
    "\n  mutation RemoveTotp {\n    removeTotp {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": types.RemoveTotpDocument,
    "\n  mutation ConfirmTotpEnrolment($code: String!) {\n    confirmTotpEnrolment(code: $code) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.ConfirmTotpEnrolmentDocument,
    "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": types.RenewRecoveryCodesDocument,
    "\n  fragment CompanyFactors on ClientSignIn {\n    clientId\n    secondFactorRequiredSince\n    people {\n      hasSecondFactor\n      person {\n        id\n        name\n        email\n      }\n    }\n  }\n": types.CompanyFactorsFragmentDoc,
    "\n  mutation DecideOnSecondFactor($required: Boolean!) {\n    decideOnSecondFactor(required: $required) {\n      __typename\n      ... on ClientSignInDecided {\n        signIn {\n          ...CompanyFactors\n        }\n      }\n    }\n  }\n": types.DecideOnSecondFactorDocument,
    "\n  query Enrolment {\n    security {\n      ...Security\n    }\n  }\n": types.EnrolmentDocument,
    "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      __typename\n      ... on PasskeyRenamed {\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": types.RenamePasskeyDocument,
    "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": types.RemovePasskeyDocument,
    "\n  mutation ChallengePasskey {\n    challengePasskey {\n      options\n    }\n  }\n": types.ChallengePasskeyDocument,
    "\n  mutation ResetFactors($personId: ID!) {\n    resetFactors(personId: $personId) {\n      __typename\n    }\n  }\n": types.ResetFactorsDocument,
    "\n  fragment Security on Security {\n    personId\n    authenticatorAppSince\n    secondFactorRequired\n    confirmationWays\n    recoveryCodes {\n      unused\n      total\n      madeAt\n    }\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n      backedUp\n    }\n  }\n": types.SecurityFragmentDoc,
    "\n  mutation BeginPasskey {\n    beginPasskey {\n      __typename\n      ... on PasskeyChallenge {\n        options\n      }\n    }\n  }\n": types.BeginPasskeyDocument,
    "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n": types.AddPasskeyDocument,
    "\n  mutation BeginTotpEnrolment {\n    beginTotpEnrolment {\n      __typename\n      ... on TotpEnrolment {\n        secret\n        uri\n      }\n    }\n  }\n": types.BeginTotpEnrolmentDocument,
    "\n  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {\n    confirmIdentity(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.ConfirmIdentityDocument,
    "\n  fragment FailedJobRow on FailedJob {\n    id\n    queue\n    enqueuedAt\n    failedAt\n    attempts\n    reference\n    reason\n    answer\n  }\n": types.FailedJobRowFragmentDoc,
    "\n  fragment FailedJobTable on FailedJobConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...FailedJobRow\n    }\n  }\n": types.FailedJobTableFragmentDoc,
    "\n  mutation RetryFailedJob($id: ID!) {\n    retryFailedJob(id: $id) {\n      __typename\n    }\n  }\n": types.RetryFailedJobDocument,
    "\n  mutation DiscardFailedJob($id: ID!) {\n    discardFailedJob(id: $id) {\n      __typename\n    }\n  }\n": types.DiscardFailedJobDocument,
    "\n  subscription BellRings {\n    notificationsChanged {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n": types.BellRingsDocument,
    "\n  query Bell {\n    viewer {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n": types.BellDocument,
    "\n  fragment NotificationChoice on NotificationChoice {\n    kind\n    inApp\n    mail\n  }\n": types.NotificationChoiceFragmentDoc,
    "\n  mutation ChooseNotificationChannels($input: ChooseNotificationChannelsInput!) {\n    chooseNotificationChannels(input: $input) {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n": types.ChooseNotificationChannelsDocument,
    "\n  mutation MarkAllNotificationsRead($upTo: String!) {\n    markAllNotificationsRead(upTo: $upTo) {\n      unreadNotifications\n    }\n  }\n": types.MarkAllNotificationsReadDocument,
    "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    at\n    readAt\n    actor {\n      id\n      name\n    }\n    client {\n      id\n      name\n    }\n    bookings {\n      id\n      date\n      slot\n    }\n    document {\n      id\n      title\n    }\n  }\n": types.NotificationLineFragmentDoc,
    "\n  fragment NotificationList on NotificationConnection {\n    totalCount\n    startCursor\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...NotificationLine\n    }\n  }\n": types.NotificationListFragmentDoc,
    "\n  mutation MarkNotificationRead($id: ID!) {\n    markNotificationRead(id: $id) {\n      __typename\n      ... on NotificationRead {\n        notification {\n          id\n          readAt\n        }\n        viewer {\n          unreadNotifications\n        }\n      }\n    }\n  }\n": types.MarkNotificationReadDocument,
    "\n  mutation PublishOffer($input: PublishOfferInput!) {\n    publishOffer(input: $input) {\n      __typename\n      ... on OfferPublished {\n        version {\n          version\n        }\n      }\n      ... on OfferOutdated {\n        latest\n      }\n      ... on OfferTooEarly {\n        earliest\n      }\n      ... on OfferInconsistent {\n        rule\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n": types.PublishOfferDocument,
    "\n  fragment VersionSection on OfferVersion {\n    version\n    publishedOn\n    standing\n    author {\n      id\n      name\n    }\n    figures {\n      before {\n        place\n        name\n        kind\n        item {\n          fr\n          en\n        }\n        value\n      }\n      after\n    }\n    clauses {\n      before {\n        fr\n        en\n      }\n      after {\n        fr\n        en\n      }\n    }\n  }\n": types.VersionSectionFragmentDoc,
    "\n  fragment InstalmentSchedule on InstalmentSchedule {\n    mention {\n      fr\n      en\n    }\n    net\n    vat\n    gross\n    instalments {\n      trigger\n      invoiceOn\n      dueOn\n      periodFrom\n      periodUntil\n      vatRate\n      net\n      vat\n      gross\n      vatRounding\n      part {\n        of\n        index\n        count\n        oddCent\n      }\n    }\n  }\n": types.InstalmentScheduleFragmentDoc,
    "\n  fragment CareList on CareConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...Care\n    }\n  }\n": types.CareListFragmentDoc,
    "\n  fragment Care on Care {\n    isEntrusted\n    client {\n      id\n      name\n    }\n    person {\n      id\n      name\n      role\n    }\n  }\n": types.CareFragmentDoc,
    "\n  mutation EntrustClient($input: CareInput!) {\n    entrustClient(input: $input) {\n      __typename\n      ... on ClientEntrusted {\n        care {\n          ...Care\n        }\n      }\n      ... on CannotLookAfter {\n        reason\n      }\n    }\n  }\n": types.EntrustClientDocument,
    "\n  mutation WithdrawClient($input: CareInput!) {\n    withdrawClient(input: $input) {\n      __typename\n      ... on ClientWithdrawn {\n        care {\n          ...Care\n        }\n      }\n    }\n  }\n": types.WithdrawClientDocument,
    "\n  mutation BeginProviderSignIn($email: String!, $wanted: String!) {\n    beginProviderSignIn(email: $email, wanted: $wanted) {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": types.BeginProviderSignInDocument,
    "\n  mutation SaveSingleSignOn($input: SaveSingleSignOnInput!) {\n    saveSingleSignOn(input: $input) {\n      __typename\n      ... on InvalidSingleSignOn {\n        field\n      }\n      ... on DomainNotYours {\n        domain\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": types.SaveSingleSignOnDocument,
    "\n  mutation TrySingleSignOn {\n    trySingleSignOn {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n": types.TrySingleSignOnDocument,
    "\n  mutation EnforceSingleSignOn($enforced: Boolean!) {\n    enforceSingleSignOn(enforced: $enforced) {\n      __typename\n    }\n  }\n": types.EnforceSingleSignOnDocument,
    "\n  mutation RemoveSingleSignOn {\n    removeSingleSignOn {\n      __typename\n    }\n  }\n": types.RemoveSingleSignOnDocument,
    "\n  mutation UnlinkFromProvider($personId: ID!) {\n    unlinkFromProvider(personId: $personId) {\n      __typename\n    }\n  }\n": types.UnlinkFromProviderDocument,
    "\n  fragment SingleSignOnSettings on SingleSignOnSettings {\n    redirectUri\n    tried\n    links {\n      linkedAt\n      person {\n        id\n        name\n      }\n    }\n    connection {\n      issuer\n      oidcClientId\n      domains\n      roleClaim\n      adminValues\n      enforced\n    }\n  }\n": types.SingleSignOnSettingsFragmentDoc,
    "\n  query FailedJobsPage($after: String) {\n    failedJobs(first: 50, after: $after) {\n      ...FailedJobTable\n    }\n  }\n": types.FailedJobsPageDocument,
    "\n  query BookPage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n      }\n    }\n  }\n": types.BookPageDocument,
    "\n  subscription BookPageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n    }\n  }\n": types.BookPageChangedDocument,
    "\n  fragment OfferDraft on OfferDraft {\n    basedOn\n    earliest\n    figures {\n      place\n      name\n      kind\n      item {\n        fr\n        en\n      }\n      value\n    }\n    clauses {\n      place\n      words {\n        fr\n        en\n      }\n    }\n  }\n": types.OfferDraftFragmentDoc,
    "\n  query NewOfferPage {\n    offerDraft {\n      ...OfferDraft\n    }\n  }\n": types.NewOfferPageDocument,
    "\n  query OfferVersionsPage {\n    offerVersions {\n      version\n      ...VersionSection\n    }\n  }\n": types.OfferVersionsPageDocument,
    "\n  fragment ClientRow on Client {\n    id\n    name\n    contracts {\n      id\n      title\n    }\n    creditSummary {\n      remaining\n      nextExpiry {\n        date\n        halfDays\n      }\n    }\n  }\n": types.ClientRowFragmentDoc,
    "\n  query ClientsPage($search: String, $after: String) {\n    clients(search: $search, first: 50, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...ClientRow\n      }\n    }\n  }\n": types.ClientsPageDocument,
    "\n  query CompanySignInPage($clientId: ID!) {\n    clientSignIn(clientId: $clientId) {\n      clientId\n      ...CompanyFactors\n    }\n    security {\n      ...Security\n    }\n    singleSignOn {\n      ...SingleSignOnSettings\n    }\n  }\n": types.CompanySignInPageDocument,
    "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id\n      reference\n      title\n      signedOn\n      ...ContractDetails\n      schedule {\n        ...InstalmentSchedule\n      }\n    }\n  }\n": types.ContractPageDocument,
    "\n  query ContractsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      contracts {\n        id\n        ...ContractLine\n      }\n    }\n  }\n": types.ContractsPageDocument,
    "\n  query DocumentsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      documents {\n        id\n      }\n      ...ClientDocuments\n    }\n  }\n": types.DocumentsPageDocument,
    "\n  query HomePage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n        ...UpcomingInterventions\n      }\n    }\n  }\n": types.HomePageDocument,
    "\n  subscription HomePageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n      ...UpcomingInterventions\n    }\n  }\n": types.HomePageChangedDocument,
    "\n  query JournalPage($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      ...JournalList\n    }\n    auditChoices {\n      ...JournalChoices\n    }\n  }\n": types.JournalPageDocument,
    "\n  query NotificationsPage($after: String) {\n    viewer {\n      unreadNotifications\n      notifications(first: 30, after: $after) {\n        ...NotificationList\n      }\n    }\n  }\n": types.NotificationsPageDocument,
    "\n  query OfferPage {\n    currentOffer {\n      version\n      publishedOn\n      presentation {\n        fr\n        en\n      }\n      build {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...BuildPart\n      }\n      run {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...RunPart\n      }\n      deploy {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...DeployPart\n      }\n      packs {\n        ...OfferedPack\n      }\n      ...ClosingParts\n    }\n  }\n": types.OfferPageDocument,
    "\n  fragment MailList on DemonstrationMailConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      toName\n      subject\n      writtenAt\n      deliveredAt\n    }\n  }\n": types.MailListFragmentDoc,
    "\n  query OutboxMail($id: ID!) {\n    portal {\n      demonstration {\n        mail(id: $id) {\n          id\n          toName\n          toAddress\n          language\n          subject\n          text\n          html\n          writtenAt\n          deliveredAt\n          attempts\n        }\n      }\n    }\n  }\n": types.OutboxMailDocument,
    "\n  query OutboxPage($after: String) {\n    portal {\n      today\n      demonstration {\n        mails(first: 50, after: $after) {\n          ...MailList\n        }\n      }\n    }\n  }\n": types.OutboxPageDocument,
    "\n  query ClientPeoplePage($clientId: ID!, $search: String, $role: Role, $state: PersonState, $after: String) {\n    people(clientId: $clientId, search: $search, role: $role, state: $state, after: $after) {\n      ...PeoplePage\n    }\n    invitations(clientId: $clientId) {\n      id\n      ...InvitationLine\n    }\n  }\n": types.ClientPeoplePageDocument,
    "\n  query ClientTeamPage($clientId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    clientStaff(clientId: $clientId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n  }\n": types.ClientTeamPageDocument,
    "\n  query StaffMemberPage($personId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    staffMember(id: $personId) {\n      hasSecondFactor\n      entry {\n        person {\n          id\n          name\n          role\n        }\n        removedAt\n        entrustedClients\n        ...PersonRow\n      }\n    }\n    portfolio(personId: $personId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n    security {\n      ...Security\n    }\n  }\n": types.StaffMemberPageDocument,
    "\n  query StaffPage($search: String, $role: Role, $state: PersonState, $after: String) {\n    staff(search: $search, role: $role, state: $state, after: $after) {\n      nodes {\n        entrustedClients\n        person {\n          id\n        }\n      }\n      ...PeoplePage\n    }\n    staffInvitations {\n      id\n      ...InvitationLine\n    }\n  }\n": types.StaffPageDocument,
    "\n  query ApiTokensPage {\n    apiTokens {\n      id\n      ...ApiTokenLine\n    }\n    security {\n      ...Security\n    }\n  }\n": types.ApiTokensPageDocument,
    "\n  query NotificationSettings {\n    viewer {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n": types.NotificationSettingsDocument,
    "\n  query SecurityPage {\n    security {\n      signsInElsewhere\n      ...Security\n    }\n    sessions {\n      id\n      ...SessionLine\n    }\n  }\n": types.SecurityPageDocument,
    "\n  query ShownClient($id: ID!) {\n    client(id: $id) {\n      id\n      name\n      contracts {\n        id\n        kind\n        title\n        signedOn\n      }\n    }\n  }\n": types.ShownClientDocument,
    "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n": types.SignOutDocument,
    "\n  fragment DemonstrationPerson on DemonstrationPerson {\n    id\n    name\n    role\n    clientName\n  }\n": types.DemonstrationPersonFragmentDoc,
    "\n  query InvitationPage($token: String!) {\n    invitationLink(token: $token) {\n      __typename\n      ... on OpenInvitation {\n        language\n        ...AcceptableInvitation\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n": types.InvitationPageDocument,
    "\n  query NewPasswordPage($token: String!) {\n    passwordResetLink(token: $token) {\n      __typename\n      ... on OpenPasswordReset {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n": types.NewPasswordPageDocument,
    "\n  mutation BeginPasskeySignIn {\n    beginPasskeySignIn {\n      options\n    }\n  }\n": types.BeginPasskeySignInDocument,
    "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.SignInWithPasskeyDocument,
    "\n  query SignInPage {\n    signInStep {\n      kind\n      ways\n    }\n    portal {\n      today\n      demonstration {\n        people {\n          id\n          ...DemonstrationPerson\n        }\n      }\n    }\n  }\n": types.SignInPageDocument,
    "\n  mutation PassSecondStep($input: FactorAnswerInput!) {\n    passSecondStep(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.PassSecondStepDocument,
    "\n  mutation AbandonSignIn {\n    signOut {\n      ok\n    }\n  }\n": types.AbandonSignInDocument,
    "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.SignInDocument,
    "\n  mutation SignInToDemonstration($personId: ID!) {\n    signInToDemonstration(personId: $personId) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n": types.SignInToDemonstrationDocument,
    "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n": types.AccountLedgerFragmentDoc,
    "\n  mutation ChangeLanguage($language: Language!) {\n    changeLanguage(language: $language) {\n      id\n      language\n    }\n  }\n": types.ChangeLanguageDocument,
    "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        email\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n          signedOn\n        }\n      }\n    }\n    portal {\n      now\n      today\n      demonstration {\n        __typename\n      }\n    }\n  }\n": types.ViewerDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AcceptableInvitation on OpenInvitation {\n    email\n    role\n    clientName\n    inviterName\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment AcceptableInvitation on OpenInvitation {\n    email\n    role\n    clientName\n    inviterName\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on InvitationAccepted {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on InvalidField {\n        problem\n      }\n      ... on AddressInUse {\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AcceptInvitation($input: AcceptInvitationInput!) {\n    acceptInvitation(input: $input) {\n      __typename\n      ... on InvitationAccepted {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on InvalidField {\n        problem\n      }\n      ... on AddressInUse {\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on RoleChanged {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeRole($input: ChangeRoleInput!) {\n    changeRole(input: $input) {\n      __typename\n      ... on RoleChanged {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndPersonSessions($personId: ID!) {\n    endPersonSessions(personId: $personId) {\n      __typename\n      ... on PersonSessionsEnded {\n        endedSessions\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndPersonSessions($personId: ID!) {\n    endPersonSessions(personId: $personId) {\n      __typename\n      ... on PersonSessionsEnded {\n        endedSessions\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on PasswordResetRequested {\n        email\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RequestPasswordReset($email: String!) {\n    requestPasswordReset(email: $email) {\n      __typename\n      ... on PasswordResetRequested {\n        email\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      __typename\n      ... on AlreadyAPerson {\n        name\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation InvitePerson($input: InvitePersonInput!) {\n    invitePerson(input: $input) {\n      __typename\n      ... on AlreadyAPerson {\n        name\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InvitationLine on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n  }\n"): (typeof documents)["\n  fragment InvitationLine on Invitation {\n    id\n    email\n    role\n    sentAt\n    expiresAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResendInvitation($id: ID!) {\n    resendInvitation(id: $id) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawInvitation($id: ID!) {\n    withdrawInvitation(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawInvitation($id: ID!) {\n    withdrawInvitation(id: $id) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangePassword($input: ChangePasswordInput!) {\n    changePassword(input: $input) {\n      __typename\n      ... on PasswordRefused {\n        weakness\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PeoplePage on PersonConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...PersonRow\n    }\n  }\n"): (typeof documents)["\n  fragment PeoplePage on PersonConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...PersonRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment PersonRow on PersonEntry {\n    person {\n      id\n      name\n      email\n      role\n    }\n    lastSignedInAt\n    removedAt\n  }\n"): (typeof documents)["\n  fragment PersonRow on PersonEntry {\n    person {\n      id\n      name\n      email\n      role\n    }\n    lastSignedInAt\n    removedAt\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeProfile($input: ProfileInput!) {\n    changeProfile(input: $input) {\n      __typename\n      ... on ProfileChanged {\n        person {\n          id\n          name\n          language\n        }\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeProfile($input: ProfileInput!) {\n    changeProfile(input: $input) {\n      __typename\n      ... on ProfileChanged {\n        person {\n          id\n          name\n          language\n        }\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePerson($personId: ID!) {\n    removePerson(personId: $personId) {\n      __typename\n      ... on PersonRemoved {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePerson($personId: ID!) {\n    removePerson(personId: $personId) {\n      __typename\n      ... on PersonRemoved {\n        entry {\n          ...PersonRow\n        }\n      }\n      ... on LastInCharge {\n        role\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ResetPassword($input: ResetPasswordInput!) {\n    resetPassword(input: $input) {\n      __typename\n      ... on LinkRefused {\n        reason\n      }\n      ... on PasswordRefused {\n        weakness\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SessionLine on Session {\n    id\n    browser\n    system\n    address\n    startedAt\n    lastSeenAt\n    current\n  }\n"): (typeof documents)["\n  fragment SessionLine on Session {\n    id\n    browser\n    system\n    address\n    startedAt\n    lastSeenAt\n    current\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation EndSession($id: ID!) {\n    endSession(id: $id) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EndOtherSessions {\n    endOtherSessions {\n      sessions {\n        id\n        ...SessionLine\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EndOtherSessions {\n    endOtherSessions {\n      sessions {\n        id\n        ...SessionLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      __typename\n      ... on ApiTokenRevoked {\n        apiToken {\n          ...ApiTokenLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RevokeApiToken($id: ID!) {\n    revokeApiToken(id: $id) {\n      __typename\n      ... on ApiTokenRevoked {\n        apiToken {\n          ...ApiTokenLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ApiTokenLine on ApiToken {\n    id\n    name\n    permissions\n    ending\n    createdAt\n    expiresAt\n    revokedAt\n    lastUsedAt\n    suspended\n  }\n"): (typeof documents)["\n  fragment ApiTokenLine on ApiToken {\n    id\n    name\n    permissions\n    ending\n    createdAt\n    expiresAt\n    revokedAt\n    lastUsedAt\n    suspended\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      __typename\n      ... on ApiTokenCreated {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on InvalidApiToken {\n        field\n      }\n      ... on TooManyApiTokens {\n        most\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CreateApiToken($input: CreateApiTokenInput!) {\n    createApiToken(input: $input) {\n      __typename\n      ... on ApiTokenCreated {\n        token\n        apiToken {\n          id\n          name\n        }\n      }\n      ... on InvalidApiToken {\n        field\n      }\n      ... on TooManyApiTokens {\n        most\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JournalEntry on AuditEntry {\n    id\n    at\n    actor {\n      id\n      name\n      isStaff\n    }\n    action\n    objectType\n    objectId\n    client {\n      id\n      name\n    }\n    address\n    requestId\n    facts {\n      name\n      value\n    }\n    change {\n      name\n      before\n      after\n    }\n    position\n    hash\n  }\n"): (typeof documents)["\n  fragment JournalEntry on AuditEntry {\n    id\n    at\n    actor {\n      id\n      name\n      isStaff\n    }\n    action\n    objectType\n    objectId\n    client {\n      id\n      name\n    }\n    address\n    requestId\n    facts {\n      name\n      value\n    }\n    change {\n      name\n      before\n      after\n    }\n    position\n    hash\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JournalChoices on AuditChoices {\n    actions\n    objectTypes\n    actors {\n      id\n      name\n      isStaff\n    }\n    clients {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment JournalChoices on AuditChoices {\n    actions\n    objectTypes\n    actors {\n      id\n      name\n      isStaff\n    }\n    clients {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment JournalList on AuditEntryConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...JournalEntry\n    }\n  }\n"): (typeof documents)["\n  fragment JournalList on AuditEntryConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...JournalEntry\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalExport($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 200, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...JournalEntry\n      }\n    }\n  }\n"): (typeof documents)["\n  query JournalExport($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 200, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...JournalEntry\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Intervention on Booking {\n    id\n    date\n    slot\n    halfDays\n    place\n    subject\n    description\n    status\n  }\n"): (typeof documents)["\n  fragment Intervention on Booking {\n    id\n    date\n    slot\n    halfDays\n    place\n    subject\n    description\n    status\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment UpcomingInterventions on CreditAccount {\n    id\n    bookings(filter: UPCOMING, first: 20) {\n      totalCount\n      nodes {\n        id\n        ...Intervention\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment UpcomingInterventions on CreditAccount {\n    id\n    bookings(filter: UPCOMING, first: 20) {\n      totalCount\n      nodes {\n        id\n        ...Intervention\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation Book($input: BookInput!) {\n    book(input: $input) {\n      __typename\n      ... on Booked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on AlreadyBooked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on NoticeNotKept {\n        date\n        earliestDate\n      }\n      ... on NotEnoughCredit {\n        date\n        requested\n        available\n        starved {\n          missing\n          booking {\n            id\n            date\n            subject\n          }\n        }\n      }\n      ... on NotAWorkingDay {\n        date\n        reason\n        nextBookableDate\n      }\n      ... on SlotAskedTwice {\n        date\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation Book($input: BookInput!) {\n    book(input: $input) {\n      __typename\n      ... on Booked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on AlreadyBooked {\n        bookings {\n          id\n          halfDays\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on NoticeNotKept {\n        date\n        earliestDate\n      }\n      ... on NotEnoughCredit {\n        date\n        requested\n        available\n        starved {\n          missing\n          booking {\n            id\n            date\n            subject\n          }\n        }\n      }\n      ... on NotAWorkingDay {\n        date\n        reason\n        nextBookableDate\n      }\n      ... on SlotAskedTwice {\n        date\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation CancelBooking($bookingId: ID!) {\n    cancelBooking(input: { bookingId: $bookingId }) {\n      __typename\n      ... on BookingCancelled {\n        booking {\n          id\n          status\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on CancellationTooLate {\n        limit {\n          date\n          before\n        }\n      }\n      ... on BookingNotCancellable {\n        booking {\n          id\n          status\n        }\n        status\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation CancelBooking($bookingId: ID!) {\n    cancelBooking(input: { bookingId: $bookingId }) {\n      __typename\n      ... on BookingCancelled {\n        booking {\n          id\n          status\n        }\n        account {\n          ...AccountLedger\n          ...UpcomingInterventions\n        }\n      }\n      ... on CancellationTooLate {\n        limit {\n          date\n          before\n        }\n      }\n      ... on BookingNotCancellable {\n        booking {\n          id\n          status\n        }\n        status\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment BuildPart on BuildOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    steps {\n      code\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      workers\n      workersOrMore\n      masters\n      multiZone\n      workingDays\n      price\n    }\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    toolchainIntroduction {\n      fr\n      en\n    }\n    toolchain {\n      fr\n      en\n    }\n    invoiceTerms\n  }\n"): (typeof documents)["\n  fragment BuildPart on BuildOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    steps {\n      code\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      workers\n      workersOrMore\n      masters\n      multiZone\n      workingDays\n      price\n    }\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    toolchainIntroduction {\n      fr\n      en\n    }\n    toolchain {\n      fr\n      en\n    }\n    invoiceTerms\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClosingParts on Offer {\n    commitments {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    technologies {\n      field {\n        fr\n        en\n      }\n      names\n    }\n    conditions {\n      texts {\n        fr\n        en\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClosingParts on Offer {\n    commitments {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    technologies {\n      field {\n        fr\n        en\n      }\n      names\n    }\n    conditions {\n      texts {\n        fr\n        en\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeployPart on DeployOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    services {\n      containers {\n        fr\n        en\n      }\n      kubernetes {\n        fr\n        en\n      }\n      delivery {\n        fr\n        en\n      }\n      guidance {\n        fr\n        en\n      }\n    }\n    ...DeployPrices\n  }\n"): (typeof documents)["\n  fragment DeployPart on DeployOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    services {\n      containers {\n        fr\n        en\n      }\n      kubernetes {\n        fr\n        en\n      }\n      delivery {\n        fr\n        en\n      }\n      guidance {\n        fr\n        en\n      }\n    }\n    ...DeployPrices\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DeployPrices on DeployOffer {\n    applicationsIntroduction {\n      fr\n      en\n    }\n    applications {\n      code\n      name {\n        fr\n        en\n      }\n      complexity {\n        fr\n        en\n      }\n      fewestWorkingDays\n      mostWorkingDays\n      price\n    }\n    applicationIncludes {\n      fr\n      en\n    }\n    applicationExcludes {\n      fr\n      en\n    }\n    applicationInvoiceTerms\n    regieIntroduction {\n      fr\n      en\n    }\n    regie {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      invoiceTerms\n    }\n    useCases {\n      fr\n      en\n    }\n    regieConditions {\n      fr\n      en\n    }\n    packagesIntroduction {\n      fr\n      en\n    }\n    packages {\n      code\n      name {\n        fr\n        en\n      }\n      halfDays\n      price\n      dayEquivalentPrice\n      carriedHalfDays\n    }\n    packageConditions {\n      fr\n      en\n    }\n  }\n"): (typeof documents)["\n  fragment DeployPrices on DeployOffer {\n    applicationsIntroduction {\n      fr\n      en\n    }\n    applications {\n      code\n      name {\n        fr\n        en\n      }\n      complexity {\n        fr\n        en\n      }\n      fewestWorkingDays\n      mostWorkingDays\n      price\n    }\n    applicationIncludes {\n      fr\n      en\n    }\n    applicationExcludes {\n      fr\n      en\n    }\n    applicationInvoiceTerms\n    regieIntroduction {\n      fr\n      en\n    }\n    regie {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      invoiceTerms\n    }\n    useCases {\n      fr\n      en\n    }\n    regieConditions {\n      fr\n      en\n    }\n    packagesIntroduction {\n      fr\n      en\n    }\n    packages {\n      code\n      name {\n        fr\n        en\n      }\n      halfDays\n      price\n      dayEquivalentPrice\n      carriedHalfDays\n    }\n    packageConditions {\n      fr\n      en\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferedPack on Pack {\n    code\n    name {\n      fr\n      en\n    }\n    description {\n      fr\n      en\n    }\n    contents {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    price\n    onQuotation\n    referencePrice\n    saving\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    invoiceTerms\n  }\n"): (typeof documents)["\n  fragment OfferedPack on Pack {\n    code\n    name {\n      fr\n      en\n    }\n    description {\n      fr\n      en\n    }\n    contents {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    price\n    onQuotation\n    referencePrice\n    saving\n    options {\n      code\n      name {\n        fr\n        en\n      }\n      price\n      rate\n    }\n    invoiceTerms\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunPart on RunOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    operationTasks {\n      fr\n      en\n    }\n    securityTasks {\n      fr\n      en\n    }\n    includedEvolutions {\n      fr\n      en\n    }\n    ...RunSupport\n    ...RunPlans\n  }\n"): (typeof documents)["\n  fragment RunPart on RunOffer {\n    presentation {\n      title {\n        fr\n        en\n      }\n      description {\n        fr\n        en\n      }\n    }\n    operationTasks {\n      fr\n      en\n    }\n    securityTasks {\n      fr\n      en\n    }\n    includedEvolutions {\n      fr\n      en\n    }\n    ...RunSupport\n    ...RunPlans\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunPlans on RunOffer {\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      mostNodes\n      services\n      responseMinutes\n      dedicatedContact\n      onCallIncluded\n      acceptsOnCallOptions\n      report\n      monthlyPrice\n    }\n    onCallOptions {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      monthlyPrice\n    }\n    additionalCluster {\n      fr\n      en\n    }\n    additionalClusterRate\n    weeklyMeeting {\n      fr\n      en\n    }\n    weeklyMeetingPrice\n    outOfHours {\n      text {\n        fr\n        en\n      }\n      hourlyPrice\n    }\n    commitmentMonths\n    renewalMonths\n    terminationNoticeMonths\n    invoiceTerms\n  }\n"): (typeof documents)["\n  fragment RunPlans on RunOffer {\n    plans {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      mostNodes\n      services\n      responseMinutes\n      dedicatedContact\n      onCallIncluded\n      acceptsOnCallOptions\n      report\n      monthlyPrice\n    }\n    onCallOptions {\n      code\n      name {\n        fr\n        en\n      }\n      hours {\n        fr\n        en\n      }\n      monthlyPrice\n    }\n    additionalCluster {\n      fr\n      en\n    }\n    additionalClusterRate\n    weeklyMeeting {\n      fr\n      en\n    }\n    weeklyMeetingPrice\n    outOfHours {\n      text {\n        fr\n        en\n      }\n      hourlyPrice\n    }\n    commitmentMonths\n    renewalMonths\n    terminationNoticeMonths\n    invoiceTerms\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment RunSupport on RunOffer {\n    supportGrid {\n      priority\n      name {\n        fr\n        en\n      }\n      responseMinutes\n      resolutionMinutes\n      roundTheClock\n      criteria {\n        fr\n        en\n      }\n      examples {\n        fr\n        en\n      }\n    }\n    reclassification {\n      fr\n      en\n    }\n  }\n"): (typeof documents)["\n  fragment RunSupport on RunOffer {\n    supportGrid {\n      priority\n      name {\n        fr\n        en\n      }\n      responseMinutes\n      resolutionMinutes\n      roundTheClock\n      criteria {\n        fr\n        en\n      }\n      examples {\n        fr\n        en\n      }\n    }\n    reclassification {\n      fr\n      en\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContractDetails on Contract {\n    id\n    signedOn\n    terms {\n      offerVersion\n      availability\n      renewalMonths\n      grants {\n        unit\n        granted\n        yearly\n        until\n      }\n      ...ContractPrice\n    }\n    standing {\n      status\n      end\n      endWithNoticeToday\n      term {\n        from\n        until\n        renewals\n        lastNoticeDate\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ContractDetails on Contract {\n    id\n    signedOn\n    terms {\n      offerVersion\n      availability\n      renewalMonths\n      grants {\n        unit\n        granted\n        yearly\n        until\n      }\n      ...ContractPrice\n    }\n    standing {\n      status\n      end\n      endWithNoticeToday\n      term {\n        from\n        until\n        renewals\n        lastNoticeDate\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContractLine on Contract {\n    id\n    reference\n    title\n    signedOn\n    terms {\n      net\n      invoiceTerms\n    }\n    standing {\n      status\n      end\n      term {\n        until\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ContractLine on Contract {\n    id\n    reference\n    title\n    signedOn\n    terms {\n      net\n      invoiceTerms\n    }\n    standing {\n      status\n      end\n      term {\n        until\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ContractPrice on ContractTerms {\n    lines {\n      item\n      name {\n        fr\n        en\n      }\n      quantity\n      unitPrice\n      amount\n      share\n    }\n    net\n    invoiceTerms\n    paymentDays\n  }\n"): (typeof documents)["\n  fragment ContractPrice on ContractTerms {\n    lines {\n      item\n      name {\n        fr\n        en\n      }\n      quantity\n      unitPrice\n      amount\n      share\n    }\n    net\n    invoiceTerms\n    paymentDays\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DocumentLine on Document {\n    id\n    category\n    title\n    fileName\n    size\n    path\n    addedAt\n    addedBy {\n      id\n      name\n    }\n  }\n"): (typeof documents)["\n  fragment DocumentLine on Document {\n    id\n    category\n    title\n    fileName\n    size\n    path\n    addedAt\n    addedBy {\n      id\n      name\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientDocuments on Client {\n    id\n    documents {\n      id\n      ...DocumentLine\n    }\n  }\n"): (typeof documents)["\n  fragment ClientDocuments on Client {\n    id\n    documents {\n      id\n      ...DocumentLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription DocumentsChanged($clientId: ID!) {\n    documentsChanged(clientId: $clientId) {\n      ...ClientDocuments\n    }\n  }\n"): (typeof documents)["\n  subscription DocumentsChanged($clientId: ID!) {\n    documentsChanged(clientId: $clientId) {\n      ...ClientDocuments\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveDocument($documentId: ID!) {\n    removeDocument(documentId: $documentId) {\n      __typename\n      ... on DocumentRemoved {\n        client {\n          ...ClientDocuments\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveDocument($documentId: ID!) {\n    removeDocument(documentId: $documentId) {\n      __typename\n      ... on DocumentRemoved {\n        client {\n          ...ClientDocuments\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveTotp {\n    removeTotp {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveTotp {\n    removeTotp {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmTotpEnrolment($code: String!) {\n    confirmTotpEnrolment(code: $code) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmTotpEnrolment($code: String!) {\n    confirmTotpEnrolment(code: $code) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenewRecoveryCodes {\n    renewRecoveryCodes {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CompanyFactors on ClientSignIn {\n    clientId\n    secondFactorRequiredSince\n    people {\n      hasSecondFactor\n      person {\n        id\n        name\n        email\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment CompanyFactors on ClientSignIn {\n    clientId\n    secondFactorRequiredSince\n    people {\n      hasSecondFactor\n      person {\n        id\n        name\n        email\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DecideOnSecondFactor($required: Boolean!) {\n    decideOnSecondFactor(required: $required) {\n      __typename\n      ... on ClientSignInDecided {\n        signIn {\n          ...CompanyFactors\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation DecideOnSecondFactor($required: Boolean!) {\n    decideOnSecondFactor(required: $required) {\n      __typename\n      ... on ClientSignInDecided {\n        signIn {\n          ...CompanyFactors\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Enrolment {\n    security {\n      ...Security\n    }\n  }\n"): (typeof documents)["\n  query Enrolment {\n    security {\n      ...Security\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      __typename\n      ... on PasskeyRenamed {\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RenamePasskey($id: ID!, $name: String!) {\n    renamePasskey(id: $id, name: $name) {\n      __typename\n      ... on PasskeyRenamed {\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation RemovePasskey($id: ID!) {\n    removePasskey(id: $id) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChallengePasskey {\n    challengePasskey {\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation ChallengePasskey {\n    challengePasskey {\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ResetFactors($personId: ID!) {\n    resetFactors(personId: $personId) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation ResetFactors($personId: ID!) {\n    resetFactors(personId: $personId) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Security on Security {\n    personId\n    authenticatorAppSince\n    secondFactorRequired\n    confirmationWays\n    recoveryCodes {\n      unused\n      total\n      madeAt\n    }\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n      backedUp\n    }\n  }\n"): (typeof documents)["\n  fragment Security on Security {\n    personId\n    authenticatorAppSince\n    secondFactorRequired\n    confirmationWays\n    recoveryCodes {\n      unused\n      total\n      madeAt\n    }\n    passkeys {\n      id\n      name\n      createdAt\n      lastUsedAt\n      backedUp\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginPasskey {\n    beginPasskey {\n      __typename\n      ... on PasskeyChallenge {\n        options\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BeginPasskey {\n    beginPasskey {\n      __typename\n      ... on PasskeyChallenge {\n        options\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation AddPasskey($input: AddPasskeyInput!) {\n    addPasskey(input: $input) {\n      __typename\n      ... on FactorsChanged {\n        recoveryCodes\n        security {\n          ...Security\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginTotpEnrolment {\n    beginTotpEnrolment {\n      __typename\n      ... on TotpEnrolment {\n        secret\n        uri\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BeginTotpEnrolment {\n    beginTotpEnrolment {\n      __typename\n      ... on TotpEnrolment {\n        secret\n        uri\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {\n    confirmIdentity(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ConfirmIdentity($input: ConfirmIdentityInput!) {\n    confirmIdentity(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailedJobRow on FailedJob {\n    id\n    queue\n    enqueuedAt\n    failedAt\n    attempts\n    reference\n    reason\n    answer\n  }\n"): (typeof documents)["\n  fragment FailedJobRow on FailedJob {\n    id\n    queue\n    enqueuedAt\n    failedAt\n    attempts\n    reference\n    reason\n    answer\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment FailedJobTable on FailedJobConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...FailedJobRow\n    }\n  }\n"): (typeof documents)["\n  fragment FailedJobTable on FailedJobConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...FailedJobRow\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RetryFailedJob($id: ID!) {\n    retryFailedJob(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation RetryFailedJob($id: ID!) {\n    retryFailedJob(id: $id) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation DiscardFailedJob($id: ID!) {\n    discardFailedJob(id: $id) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation DiscardFailedJob($id: ID!) {\n    discardFailedJob(id: $id) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BellRings {\n    notificationsChanged {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  subscription BellRings {\n    notificationsChanged {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Bell {\n    viewer {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query Bell {\n    viewer {\n      unreadNotifications\n      notifications(first: 6) {\n        startCursor\n        nodes {\n          id\n          ...NotificationLine\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationChoice on NotificationChoice {\n    kind\n    inApp\n    mail\n  }\n"): (typeof documents)["\n  fragment NotificationChoice on NotificationChoice {\n    kind\n    inApp\n    mail\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChooseNotificationChannels($input: ChooseNotificationChannelsInput!) {\n    chooseNotificationChannels(input: $input) {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation ChooseNotificationChannels($input: ChooseNotificationChannelsInput!) {\n    chooseNotificationChannels(input: $input) {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkAllNotificationsRead($upTo: String!) {\n    markAllNotificationsRead(upTo: $upTo) {\n      unreadNotifications\n    }\n  }\n"): (typeof documents)["\n  mutation MarkAllNotificationsRead($upTo: String!) {\n    markAllNotificationsRead(upTo: $upTo) {\n      unreadNotifications\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationLine on Notification {\n    id\n    kind\n    at\n    readAt\n    actor {\n      id\n      name\n    }\n    client {\n      id\n      name\n    }\n    bookings {\n      id\n      date\n      slot\n    }\n    document {\n      id\n      title\n    }\n  }\n"): (typeof documents)["\n  fragment NotificationLine on Notification {\n    id\n    kind\n    at\n    readAt\n    actor {\n      id\n      name\n    }\n    client {\n      id\n      name\n    }\n    bookings {\n      id\n      date\n      slot\n    }\n    document {\n      id\n      title\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment NotificationList on NotificationConnection {\n    totalCount\n    startCursor\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...NotificationLine\n    }\n  }\n"): (typeof documents)["\n  fragment NotificationList on NotificationConnection {\n    totalCount\n    startCursor\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      ...NotificationLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation MarkNotificationRead($id: ID!) {\n    markNotificationRead(id: $id) {\n      __typename\n      ... on NotificationRead {\n        notification {\n          id\n          readAt\n        }\n        viewer {\n          unreadNotifications\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation MarkNotificationRead($id: ID!) {\n    markNotificationRead(id: $id) {\n      __typename\n      ... on NotificationRead {\n        notification {\n          id\n          readAt\n        }\n        viewer {\n          unreadNotifications\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PublishOffer($input: PublishOfferInput!) {\n    publishOffer(input: $input) {\n      __typename\n      ... on OfferPublished {\n        version {\n          version\n        }\n      }\n      ... on OfferOutdated {\n        latest\n      }\n      ... on OfferTooEarly {\n        earliest\n      }\n      ... on OfferInconsistent {\n        rule\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PublishOffer($input: PublishOfferInput!) {\n    publishOffer(input: $input) {\n      __typename\n      ... on OfferPublished {\n        version {\n          version\n        }\n      }\n      ... on OfferOutdated {\n        latest\n      }\n      ... on OfferTooEarly {\n        earliest\n      }\n      ... on OfferInconsistent {\n        rule\n      }\n      ... on InvalidField {\n        field\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment VersionSection on OfferVersion {\n    version\n    publishedOn\n    standing\n    author {\n      id\n      name\n    }\n    figures {\n      before {\n        place\n        name\n        kind\n        item {\n          fr\n          en\n        }\n        value\n      }\n      after\n    }\n    clauses {\n      before {\n        fr\n        en\n      }\n      after {\n        fr\n        en\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment VersionSection on OfferVersion {\n    version\n    publishedOn\n    standing\n    author {\n      id\n      name\n    }\n    figures {\n      before {\n        place\n        name\n        kind\n        item {\n          fr\n          en\n        }\n        value\n      }\n      after\n    }\n    clauses {\n      before {\n        fr\n        en\n      }\n      after {\n        fr\n        en\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment InstalmentSchedule on InstalmentSchedule {\n    mention {\n      fr\n      en\n    }\n    net\n    vat\n    gross\n    instalments {\n      trigger\n      invoiceOn\n      dueOn\n      periodFrom\n      periodUntil\n      vatRate\n      net\n      vat\n      gross\n      vatRounding\n      part {\n        of\n        index\n        count\n        oddCent\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment InstalmentSchedule on InstalmentSchedule {\n    mention {\n      fr\n      en\n    }\n    net\n    vat\n    gross\n    instalments {\n      trigger\n      invoiceOn\n      dueOn\n      periodFrom\n      periodUntil\n      vatRate\n      net\n      vat\n      gross\n      vatRounding\n      part {\n        of\n        index\n        count\n        oddCent\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment CareList on CareConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...Care\n    }\n  }\n"): (typeof documents)["\n  fragment CareList on CareConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      ...Care\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment Care on Care {\n    isEntrusted\n    client {\n      id\n      name\n    }\n    person {\n      id\n      name\n      role\n    }\n  }\n"): (typeof documents)["\n  fragment Care on Care {\n    isEntrusted\n    client {\n      id\n      name\n    }\n    person {\n      id\n      name\n      role\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EntrustClient($input: CareInput!) {\n    entrustClient(input: $input) {\n      __typename\n      ... on ClientEntrusted {\n        care {\n          ...Care\n        }\n      }\n      ... on CannotLookAfter {\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation EntrustClient($input: CareInput!) {\n    entrustClient(input: $input) {\n      __typename\n      ... on ClientEntrusted {\n        care {\n          ...Care\n        }\n      }\n      ... on CannotLookAfter {\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation WithdrawClient($input: CareInput!) {\n    withdrawClient(input: $input) {\n      __typename\n      ... on ClientWithdrawn {\n        care {\n          ...Care\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation WithdrawClient($input: CareInput!) {\n    withdrawClient(input: $input) {\n      __typename\n      ... on ClientWithdrawn {\n        care {\n          ...Care\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginProviderSignIn($email: String!, $wanted: String!) {\n    beginProviderSignIn(email: $email, wanted: $wanted) {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation BeginProviderSignIn($email: String!, $wanted: String!) {\n    beginProviderSignIn(email: $email, wanted: $wanted) {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SaveSingleSignOn($input: SaveSingleSignOnInput!) {\n    saveSingleSignOn(input: $input) {\n      __typename\n      ... on InvalidSingleSignOn {\n        field\n      }\n      ... on DomainNotYours {\n        domain\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SaveSingleSignOn($input: SaveSingleSignOnInput!) {\n    saveSingleSignOn(input: $input) {\n      __typename\n      ... on InvalidSingleSignOn {\n        field\n      }\n      ... on DomainNotYours {\n        domain\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation TrySingleSignOn {\n    trySingleSignOn {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation TrySingleSignOn {\n    trySingleSignOn {\n      __typename\n      ... on ProviderSignIn {\n        address\n      }\n      ... on ProviderUnusable {\n        problem\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation EnforceSingleSignOn($enforced: Boolean!) {\n    enforceSingleSignOn(enforced: $enforced) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation EnforceSingleSignOn($enforced: Boolean!) {\n    enforceSingleSignOn(enforced: $enforced) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation RemoveSingleSignOn {\n    removeSingleSignOn {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation RemoveSingleSignOn {\n    removeSingleSignOn {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation UnlinkFromProvider($personId: ID!) {\n    unlinkFromProvider(personId: $personId) {\n      __typename\n    }\n  }\n"): (typeof documents)["\n  mutation UnlinkFromProvider($personId: ID!) {\n    unlinkFromProvider(personId: $personId) {\n      __typename\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment SingleSignOnSettings on SingleSignOnSettings {\n    redirectUri\n    tried\n    links {\n      linkedAt\n      person {\n        id\n        name\n      }\n    }\n    connection {\n      issuer\n      oidcClientId\n      domains\n      roleClaim\n      adminValues\n      enforced\n    }\n  }\n"): (typeof documents)["\n  fragment SingleSignOnSettings on SingleSignOnSettings {\n    redirectUri\n    tried\n    links {\n      linkedAt\n      person {\n        id\n        name\n      }\n    }\n    connection {\n      issuer\n      oidcClientId\n      domains\n      roleClaim\n      adminValues\n      enforced\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query FailedJobsPage($after: String) {\n    failedJobs(first: 50, after: $after) {\n      ...FailedJobTable\n    }\n  }\n"): (typeof documents)["\n  query FailedJobsPage($after: String) {\n    failedJobs(first: 50, after: $after) {\n      ...FailedJobTable\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query BookPage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n      }\n    }\n  }\n"): (typeof documents)["\n  query BookPage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription BookPageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n    }\n  }\n"): (typeof documents)["\n  subscription BookPageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment OfferDraft on OfferDraft {\n    basedOn\n    earliest\n    figures {\n      place\n      name\n      kind\n      item {\n        fr\n        en\n      }\n      value\n    }\n    clauses {\n      place\n      words {\n        fr\n        en\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment OfferDraft on OfferDraft {\n    basedOn\n    earliest\n    figures {\n      place\n      name\n      kind\n      item {\n        fr\n        en\n      }\n      value\n    }\n    clauses {\n      place\n      words {\n        fr\n        en\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewOfferPage {\n    offerDraft {\n      ...OfferDraft\n    }\n  }\n"): (typeof documents)["\n  query NewOfferPage {\n    offerDraft {\n      ...OfferDraft\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferVersionsPage {\n    offerVersions {\n      version\n      ...VersionSection\n    }\n  }\n"): (typeof documents)["\n  query OfferVersionsPage {\n    offerVersions {\n      version\n      ...VersionSection\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment ClientRow on Client {\n    id\n    name\n    contracts {\n      id\n      title\n    }\n    creditSummary {\n      remaining\n      nextExpiry {\n        date\n        halfDays\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment ClientRow on Client {\n    id\n    name\n    contracts {\n      id\n      title\n    }\n    creditSummary {\n      remaining\n      nextExpiry {\n        date\n        halfDays\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientsPage($search: String, $after: String) {\n    clients(search: $search, first: 50, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...ClientRow\n      }\n    }\n  }\n"): (typeof documents)["\n  query ClientsPage($search: String, $after: String) {\n    clients(search: $search, first: 50, after: $after) {\n      totalCount\n      endCursor\n      hasNextPage\n      nodes {\n        id\n        ...ClientRow\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query CompanySignInPage($clientId: ID!) {\n    clientSignIn(clientId: $clientId) {\n      clientId\n      ...CompanyFactors\n    }\n    security {\n      ...Security\n    }\n    singleSignOn {\n      ...SingleSignOnSettings\n    }\n  }\n"): (typeof documents)["\n  query CompanySignInPage($clientId: ID!) {\n    clientSignIn(clientId: $clientId) {\n      clientId\n      ...CompanyFactors\n    }\n    security {\n      ...Security\n    }\n    singleSignOn {\n      ...SingleSignOnSettings\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id\n      reference\n      title\n      signedOn\n      ...ContractDetails\n      schedule {\n        ...InstalmentSchedule\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContractPage($id: ID!) {\n    contract(id: $id) {\n      id\n      reference\n      title\n      signedOn\n      ...ContractDetails\n      schedule {\n        ...InstalmentSchedule\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ContractsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      contracts {\n        id\n        ...ContractLine\n      }\n    }\n  }\n"): (typeof documents)["\n  query ContractsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      contracts {\n        id\n        ...ContractLine\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query DocumentsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      documents {\n        id\n      }\n      ...ClientDocuments\n    }\n  }\n"): (typeof documents)["\n  query DocumentsPage($clientId: ID!) {\n    client(id: $clientId) {\n      id\n      name\n      documents {\n        id\n      }\n      ...ClientDocuments\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query HomePage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n        ...UpcomingInterventions\n      }\n    }\n  }\n"): (typeof documents)["\n  query HomePage($clientId: ID!) {\n    portal {\n      now\n      today\n    }\n    client(id: $clientId) {\n      id\n      name\n      creditAccount {\n        id\n        revision\n        ...AccountLedger\n        ...UpcomingInterventions\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  subscription HomePageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n      ...UpcomingInterventions\n    }\n  }\n"): (typeof documents)["\n  subscription HomePageChanged($clientId: ID!, $knownRevision: Int!) {\n    creditAccountChanged(clientId: $clientId, knownRevision: $knownRevision) {\n      id\n      revision\n      ...AccountLedger\n      ...UpcomingInterventions\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query JournalPage($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      ...JournalList\n    }\n    auditChoices {\n      ...JournalChoices\n    }\n  }\n"): (typeof documents)["\n  query JournalPage($filter: AuditFilterInput!, $after: String) {\n    auditEntries(filter: $filter, first: 50, after: $after) {\n      ...JournalList\n    }\n    auditChoices {\n      ...JournalChoices\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationsPage($after: String) {\n    viewer {\n      unreadNotifications\n      notifications(first: 30, after: $after) {\n        ...NotificationList\n      }\n    }\n  }\n"): (typeof documents)["\n  query NotificationsPage($after: String) {\n    viewer {\n      unreadNotifications\n      notifications(first: 30, after: $after) {\n        ...NotificationList\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OfferPage {\n    currentOffer {\n      version\n      publishedOn\n      presentation {\n        fr\n        en\n      }\n      build {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...BuildPart\n      }\n      run {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...RunPart\n      }\n      deploy {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...DeployPart\n      }\n      packs {\n        ...OfferedPack\n      }\n      ...ClosingParts\n    }\n  }\n"): (typeof documents)["\n  query OfferPage {\n    currentOffer {\n      version\n      publishedOn\n      presentation {\n        fr\n        en\n      }\n      build {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...BuildPart\n      }\n      run {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...RunPart\n      }\n      deploy {\n        presentation {\n          description {\n            fr\n            en\n          }\n        }\n        ...DeployPart\n      }\n      packs {\n        ...OfferedPack\n      }\n      ...ClosingParts\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment MailList on DemonstrationMailConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      toName\n      subject\n      writtenAt\n      deliveredAt\n    }\n  }\n"): (typeof documents)["\n  fragment MailList on DemonstrationMailConnection {\n    totalCount\n    endCursor\n    hasNextPage\n    nodes {\n      id\n      toName\n      subject\n      writtenAt\n      deliveredAt\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OutboxMail($id: ID!) {\n    portal {\n      demonstration {\n        mail(id: $id) {\n          id\n          toName\n          toAddress\n          language\n          subject\n          text\n          html\n          writtenAt\n          deliveredAt\n          attempts\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OutboxMail($id: ID!) {\n    portal {\n      demonstration {\n        mail(id: $id) {\n          id\n          toName\n          toAddress\n          language\n          subject\n          text\n          html\n          writtenAt\n          deliveredAt\n          attempts\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query OutboxPage($after: String) {\n    portal {\n      today\n      demonstration {\n        mails(first: 50, after: $after) {\n          ...MailList\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query OutboxPage($after: String) {\n    portal {\n      today\n      demonstration {\n        mails(first: 50, after: $after) {\n          ...MailList\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientPeoplePage($clientId: ID!, $search: String, $role: Role, $state: PersonState, $after: String) {\n    people(clientId: $clientId, search: $search, role: $role, state: $state, after: $after) {\n      ...PeoplePage\n    }\n    invitations(clientId: $clientId) {\n      id\n      ...InvitationLine\n    }\n  }\n"): (typeof documents)["\n  query ClientPeoplePage($clientId: ID!, $search: String, $role: Role, $state: PersonState, $after: String) {\n    people(clientId: $clientId, search: $search, role: $role, state: $state, after: $after) {\n      ...PeoplePage\n    }\n    invitations(clientId: $clientId) {\n      id\n      ...InvitationLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ClientTeamPage($clientId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    clientStaff(clientId: $clientId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n  }\n"): (typeof documents)["\n  query ClientTeamPage($clientId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    clientStaff(clientId: $clientId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffMemberPage($personId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    staffMember(id: $personId) {\n      hasSecondFactor\n      entry {\n        person {\n          id\n          name\n          role\n        }\n        removedAt\n        entrustedClients\n        ...PersonRow\n      }\n    }\n    portfolio(personId: $personId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n    security {\n      ...Security\n    }\n  }\n"): (typeof documents)["\n  query StaffMemberPage($personId: ID!, $search: String, $everything: Boolean!, $after: String) {\n    staffMember(id: $personId) {\n      hasSecondFactor\n      entry {\n        person {\n          id\n          name\n          role\n        }\n        removedAt\n        entrustedClients\n        ...PersonRow\n      }\n    }\n    portfolio(personId: $personId, search: $search, everything: $everything, after: $after) {\n      ...CareList\n    }\n    security {\n      ...Security\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query StaffPage($search: String, $role: Role, $state: PersonState, $after: String) {\n    staff(search: $search, role: $role, state: $state, after: $after) {\n      nodes {\n        entrustedClients\n        person {\n          id\n        }\n      }\n      ...PeoplePage\n    }\n    staffInvitations {\n      id\n      ...InvitationLine\n    }\n  }\n"): (typeof documents)["\n  query StaffPage($search: String, $role: Role, $state: PersonState, $after: String) {\n    staff(search: $search, role: $role, state: $state, after: $after) {\n      nodes {\n        entrustedClients\n        person {\n          id\n        }\n      }\n      ...PeoplePage\n    }\n    staffInvitations {\n      id\n      ...InvitationLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ApiTokensPage {\n    apiTokens {\n      id\n      ...ApiTokenLine\n    }\n    security {\n      ...Security\n    }\n  }\n"): (typeof documents)["\n  query ApiTokensPage {\n    apiTokens {\n      id\n      ...ApiTokenLine\n    }\n    security {\n      ...Security\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NotificationSettings {\n    viewer {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n"): (typeof documents)["\n  query NotificationSettings {\n    viewer {\n      notificationChoices {\n        ...NotificationChoice\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SecurityPage {\n    security {\n      signsInElsewhere\n      ...Security\n    }\n    sessions {\n      id\n      ...SessionLine\n    }\n  }\n"): (typeof documents)["\n  query SecurityPage {\n    security {\n      signsInElsewhere\n      ...Security\n    }\n    sessions {\n      id\n      ...SessionLine\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query ShownClient($id: ID!) {\n    client(id: $id) {\n      id\n      name\n      contracts {\n        id\n        kind\n        title\n        signedOn\n      }\n    }\n  }\n"): (typeof documents)["\n  query ShownClient($id: ID!) {\n    client(id: $id) {\n      id\n      name\n      contracts {\n        id\n        kind\n        title\n        signedOn\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n"): (typeof documents)["\n  mutation SignOut {\n    signOut {\n      ok\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment DemonstrationPerson on DemonstrationPerson {\n    id\n    name\n    role\n    clientName\n  }\n"): (typeof documents)["\n  fragment DemonstrationPerson on DemonstrationPerson {\n    id\n    name\n    role\n    clientName\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query InvitationPage($token: String!) {\n    invitationLink(token: $token) {\n      __typename\n      ... on OpenInvitation {\n        language\n        ...AcceptableInvitation\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  query InvitationPage($token: String!) {\n    invitationLink(token: $token) {\n      __typename\n      ... on OpenInvitation {\n        language\n        ...AcceptableInvitation\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query NewPasswordPage($token: String!) {\n    passwordResetLink(token: $token) {\n      __typename\n      ... on OpenPasswordReset {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n"): (typeof documents)["\n  query NewPasswordPage($token: String!) {\n    passwordResetLink(token: $token) {\n      __typename\n      ... on OpenPasswordReset {\n        email\n      }\n      ... on LinkRefused {\n        reason\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation BeginPasskeySignIn {\n    beginPasskeySignIn {\n      options\n    }\n  }\n"): (typeof documents)["\n  mutation BeginPasskeySignIn {\n    beginPasskeySignIn {\n      options\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInWithPasskey($response: String!) {\n    signInWithPasskey(response: $response) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query SignInPage {\n    signInStep {\n      kind\n      ways\n    }\n    portal {\n      today\n      demonstration {\n        people {\n          id\n          ...DemonstrationPerson\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  query SignInPage {\n    signInStep {\n      kind\n      ways\n    }\n    portal {\n      today\n      demonstration {\n        people {\n          id\n          ...DemonstrationPerson\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation PassSecondStep($input: FactorAnswerInput!) {\n    passSecondStep(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation PassSecondStep($input: FactorAnswerInput!) {\n    passSecondStep(input: $input) {\n      __typename\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation AbandonSignIn {\n    signOut {\n      ok\n    }\n  }\n"): (typeof documents)["\n  mutation AbandonSignIn {\n    signOut {\n      ok\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignIn($input: SignInInput!) {\n    signIn(input: $input) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation SignInToDemonstration($personId: ID!) {\n    signInToDemonstration(personId: $personId) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"): (typeof documents)["\n  mutation SignInToDemonstration($personId: ID!) {\n    signInToDemonstration(personId: $personId) {\n      __typename\n      ... on SignInStep {\n        kind\n        ways\n      }\n      ... on TooManyAttempts {\n        retryAt\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n"): (typeof documents)["\n  fragment AccountLedger on CreditAccount {\n    id\n    ledger {\n      lots {\n        id\n        source\n        reason\n        contract {\n          id\n          reference\n          signedOn\n        }\n        granted\n        from\n        months\n        until\n        carryOver {\n          rateBp\n          months\n        }\n      }\n      bookings {\n        id\n        date\n        slot\n        halfDays\n        status\n        subject\n      }\n      calendar {\n        from\n        until\n        publicHolidays {\n          date\n          nameFr\n          nameEn\n        }\n        closures {\n          date\n          label\n        }\n      }\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  mutation ChangeLanguage($language: Language!) {\n    changeLanguage(language: $language) {\n      id\n      language\n    }\n  }\n"): (typeof documents)["\n  mutation ChangeLanguage($language: Language!) {\n    changeLanguage(language: $language) {\n      id\n      language\n    }\n  }\n"];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(source: "\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        email\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n          signedOn\n        }\n      }\n    }\n    portal {\n      now\n      today\n      demonstration {\n        __typename\n      }\n    }\n  }\n"): (typeof documents)["\n  query Viewer {\n    viewer {\n      person {\n        id\n        name\n        email\n        role\n        language\n      }\n      client {\n        id\n        name\n        contracts {\n          id\n          kind\n          title\n          signedOn\n        }\n      }\n    }\n    portal {\n      now\n      today\n      demonstration {\n        __typename\n      }\n    }\n  }\n"];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> = TDocumentNode extends DocumentNode<  infer TType,  any>  ? TType  : never;