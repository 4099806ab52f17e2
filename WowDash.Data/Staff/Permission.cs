namespace WowDash.Data.Staff;

/// <summary>What a role may do. Stored by name: renaming one is a migration.</summary>
public enum Permission
{
    ManageCenter,
    ManageBranches,
    ViewStaff,
    ManageStaff,
    ManageRoles,

    ViewAllOrders,
    ViewOwnOrders,
    CreateOrders,
    EditOrders,
    DeleteOrders,
    AssignOrders,
    ChangeOrderStatus,
    CompleteOrders,
    CancelOrders,
    EditPrices,

    ReceivePayments,
    VerifyReceipts,
    Refund,
    ViewFinance,
    GiveDiscounts,
    BulkPayments,

    ViewReports,
    ViewAnalytics,
    ExportReports,

    ManageServices,
    ManageDocuments,
    ManageLanguages,
    ManageExpenses,

    ViewCustomers,
    ManageCustomers,
    ManageAgencies,
    AnswerCustomers,

    CreateBroadcasts,
    SendToBranch,
    SendToCenter,
    ViewBroadcastStatistics,

    ManageBranchSettings,
    ViewAudit,
    ExportAudit,
    ManageWebhook,
    ManageBotToken,
    ManageJobs,
}
