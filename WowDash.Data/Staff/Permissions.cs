using WowDash.Data.Texts;
using static WowDash.Data.Staff.Permission;

namespace WowDash.Data.Staff;

/// <summary>The permissions of the system roles, and each permission's name for people.</summary>
public static class Permissions
{
    /// <summary>Every permission there is.</summary>
    public static IReadOnlyList<Permission> All { get; } = Enum.GetValues<Permission>();

    /// <summary>What a new center's system role holds.</summary>
    public static List<Permission> Of(SystemRole role) => role switch
    {
        SystemRole.Owner => [.. All],
        SystemRole.Manager => [.. All.Except([ManageCenter, ManageRoles, ManageBotToken, ManageJobs, DeleteOrders, ExportAudit])],
        SystemRole.Staff => [ViewOwnOrders, ViewAllOrders, CreateOrders, EditOrders, AssignOrders, ChangeOrderStatus, CompleteOrders, ReceivePayments, VerifyReceipts, ViewCustomers, AnswerCustomers],
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, null),
    };

    /// <summary>The permission in words; a refusal names it.</summary>
    public static Text Name(this Permission permission) => permission switch
    {
        ManageCenter => new("markazni boshqarish", "управление центром", "manage the center"),
        ManageBranches => new("filiallarni boshqarish", "управление филиалами", "manage branches"),
        ViewStaff => new("xodimlarni ko‘rish", "просмотр сотрудников", "view staff"),
        ManageStaff => new("xodimlarni boshqarish", "управление сотрудниками", "manage staff"),
        ManageRoles => new("rollarni boshqarish", "управление ролями", "manage roles"),
        ViewAllOrders => new("barcha buyurtmalarni ko‘rish", "просмотр всех заказов", "view all orders"),
        ViewOwnOrders => new("o‘z buyurtmalarini ko‘rish", "просмотр своих заказов", "view own orders"),
        CreateOrders => new("buyurtma yaratish", "создание заказов", "create orders"),
        EditOrders => new("buyurtmani tahrirlash", "изменение заказов", "edit orders"),
        DeleteOrders => new("buyurtmani o‘chirish", "удаление заказов", "delete orders"),
        AssignOrders => new("buyurtmani tayinlash", "назначение заказов", "assign orders"),
        ChangeOrderStatus => new("buyurtma holatini o‘zgartirish", "смена статуса заказа", "change order status"),
        CompleteOrders => new("buyurtmani yakunlash", "завершение заказов", "complete orders"),
        CancelOrders => new("buyurtmani bekor qilish", "отмена заказов", "cancel orders"),
        EditPrices => new("narxni o‘zgartirish", "изменение цены", "edit prices"),
        ReceivePayments => new("to‘lov qabul qilish", "приём оплаты", "receive payments"),
        VerifyReceipts => new("cheklarni tekshirish", "проверка чеков", "verify receipts"),
        Refund => new("pulni qaytarish", "возврат денег", "refund"),
        ViewFinance => new("moliyaviy hisobotlar", "финансовые отчёты", "financial reports"),
        GiveDiscounts => new("chegirma berish", "предоставление скидок", "give discounts"),
        BulkPayments => new("ommaviy to‘lovlar", "массовые оплаты", "bulk payments"),
        ViewReports => new("hisobotlarni ko‘rish", "просмотр отчётов", "view reports"),
        ViewAnalytics => new("tahlilni ko‘rish", "просмотр аналитики", "view analytics"),
        ExportReports => new("hisobotlarni eksport qilish", "выгрузка отчётов", "export reports"),
        ManageServices => new("xizmatlarni boshqarish", "управление услугами", "manage services"),
        ManageDocuments => new("hujjat turlarini boshqarish", "управление видами документов", "manage documents"),
        ManageLanguages => new("tillarni boshqarish", "управление языками", "manage languages"),
        ManageExpenses => new("xarajatlarni boshqarish", "управление расходами", "manage expenses"),
        ViewCustomers => new("mijozlarni ko‘rish", "просмотр клиентов", "view customers"),
        ManageCustomers => new("mijozlarni boshqarish", "управление клиентами", "manage customers"),
        ManageAgencies => new("agentliklarni boshqarish", "управление агентствами", "manage agencies"),
        AnswerCustomers => new("mijozlarga javob berish", "ответы клиентам", "answer customers"),
        CreateBroadcasts => new("xabarnoma tayyorlash", "создание рассылок", "create broadcasts"),
        SendToBranch => new("filialga xabarnoma yuborish", "рассылка по филиалу", "send to a branch"),
        SendToCenter => new("markazga xabarnoma yuborish", "рассылка по центру", "send to the center"),
        ViewBroadcastStatistics => new("xabarnomalar statistikasi", "статистика рассылок", "broadcast statistics"),
        ManageBranchSettings => new("filial sozlamalari", "настройки филиала", "branch settings"),
        ViewAudit => new("audit jurnalini ko‘rish", "просмотр журнала аудита", "view the audit log"),
        ExportAudit => new("audit jurnalini eksport qilish", "выгрузка журнала аудита", "export the audit log"),
        ManageWebhook => new("vebhukni boshqarish", "управление вебхуком", "manage the webhook"),
        ManageBotToken => new("bot tokenini boshqarish", "управление токеном бота", "manage the bot token"),
        ManageJobs => new("vazifalarni boshqarish", "управление заданиями", "manage jobs"),
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
    };
}
