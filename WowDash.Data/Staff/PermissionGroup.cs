using WowDash.Data.Texts;
using static WowDash.Data.Staff.Permission;

namespace WowDash.Data.Staff;

/// <summary>Permissions that belong together, as the roles page shows them.</summary>
public sealed record PermissionGroup(Text Name, IReadOnlyList<Permission> Permissions)
{
    /// <summary>All of them, each permission once.</summary>
    public static IReadOnlyList<PermissionGroup> All { get; } =
    [
        new(new("Buyurtmalar", "Заказы", "Orders"),
            [ViewAllOrders, ViewOwnOrders, CreateOrders, EditOrders, AssignOrders, ChangeOrderStatus, CompleteOrders, CancelOrders, DeleteOrders, EditPrices]),
        new(new("Pul", "Деньги", "Money"), [ReceivePayments, VerifyReceipts, BulkPayments, Permission.Refund, GiveDiscounts, ViewFinance]),
        new(new("Mijozlar", "Клиенты", "Customers"), [ViewCustomers, AnswerCustomers, ManageCustomers, ManageAgencies]),
        new(new("Katalog", "Каталог", "Catalogue"), [ManageServices, ManageDocuments, ManageLanguages, ManageExpenses]),
        new(new("Markaz", "Центр", "Center"), [ManageCenter, ManageBranches, ManageBranchSettings, ViewStaff, ManageStaff, ManageRoles]),
        new(new("Hisobotlar", "Отчёты", "Reports"), [ViewReports, ViewAnalytics, ExportReports]),
        new(new("Xabarnomalar", "Рассылки", "Broadcasts"), [CreateBroadcasts, SendToBranch, SendToCenter, ViewBroadcastStatistics]),
        new(new("Bot va nazorat", "Бот и контроль", "Bot and control"), [ManageBotToken, ManageWebhook, ManageJobs, ViewAudit, ExportAudit]),
    ];
}
