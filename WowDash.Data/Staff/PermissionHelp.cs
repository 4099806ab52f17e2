using WowDash.Data.Texts;
using static WowDash.Data.Staff.Permission;

namespace WowDash.Data.Staff;

/// <summary>What a permission lets somebody do, in a line, for who gives it.</summary>
public static class PermissionHelp
{
    /// <summary>The line.</summary>
    public static Text Help(this Permission permission) => permission switch
    {
        ManageCenter => new("Markaz nomi, logotipi, tillari va kontaktlari", "Название, логотип, языки и контакты центра", "The center’s name, logo, languages and contacts"),
        ManageBranches => new("Filial ochish, manzili, asosiy filialni tanlash", "Открывать филиалы, менять адреса, выбирать главный", "Open branches, change addresses, choose the main one"),
        ViewStaff => new("Xodimlar ro‘yxati va ularning rollari", "Список сотрудников и их роли", "The list of staff and their roles"),
        ManageStaff => new("Taklif qilish, rol va filialini o‘zgartirish, o‘chirish", "Приглашать, менять роль и филиал, отключать", "Invite people, change role and branch, deactivate"),
        ManageRoles => new("Rollar va ularning huquqlari", "Роли и их права", "Roles and what they may do"),
        ViewAllOrders => new("Filialdagi hamma buyurtmalar", "Все заказы филиала", "Every order of the branch"),
        ViewOwnOrders => new("Faqat o‘ziga tayinlangan yoki o‘zi yaratgan buyurtmalar", "Только назначенные ему и созданные им", "Only those assigned to or created by them"),
        CreateOrders => new("Filialga kelgan mijozga buyurtma ochish", "Оформлять заказ пришедшему клиенту", "Take an order at the desk"),
        EditOrders => new("Sahifalar, ismlar, muddat va fayllarni to‘g‘rilash", "Исправлять страницы, имена, срок, файлы", "Correct pages, names, deadline and files"),
        DeleteOrders => new("Xato ochilgan, bekor qilingan buyurtmani ro‘yxatdan olish", "Убирать из списков отменённые ошибочные заказы", "Take cancelled orders that were a mistake off the lists"),
        AssignOrders => new("Buyurtmani xodimga berish", "Поручать заказ сотруднику", "Give an order to somebody"),
        ChangeOrderStatus => new("Ishni boshlash, tayyor deb belgilash", "Начинать работу, отмечать готовность", "Start work, mark as ready"),
        CompleteOrders => new("Mijozga topshirish", "Выдавать клиенту", "Hand the work over to the customer"),
        CancelOrders => new("Bekor qilish va qayta ochish", "Отменять и открывать снова", "Cancel, and open again"),
        EditPrices => new("Narxni sababi bilan qo‘lda o‘zgartirish", "Менять цену вручную, с причиной", "Change a price by hand, with a reason"),
        ReceivePayments => new("To‘lovni yozish", "Записывать оплату", "Record a payment"),
        VerifyReceipts => new("Chekni tasdiqlash yoki rad etish", "Подтверждать и отклонять чеки", "Verify or reject a receipt"),
        Permission.Refund => new("Pulni qaytarish yoki avansga o‘tkazish", "Возвращать деньги или переводить в аванс", "Give money back or turn it into credit"),
        ViewFinance => new("Tushum, qarz va moliyaviy raqamlar", "Поступления, долги и финансовые цифры", "Income, debts and other financial figures"),
        GiveDiscounts => new("Buyurtmaga sababi bilan chegirma", "Скидка на заказ, с причиной", "A discount on an order, with a reason"),
        BulkPayments => new("Bitta summani ko‘p buyurtmaga taqsimlash", "Распределять одну сумму по многим заказам", "Spread one amount over many orders"),
        ViewReports => new("Sotuv, buyurtma va filiallar hisobotlari", "Отчёты по продажам, заказам, филиалам", "Reports on sales, orders and branches"),
        ViewAnalytics => new("Xodim, mijoz va foyda tahlili", "Анализ сотрудников, клиентов, прибыли", "How staff, customers and profit develop"),
        ExportReports => new("Excel va CSV ga chiqarish", "Выгружать в Excel и CSV", "Export reports as Excel or CSV"),
        ManageServices => new("Xizmatlar, tartibi va tillari", "Услуги, их порядок и языки", "Services, their order and languages"),
        ManageDocuments => new("Hujjat turlari va narxlari", "Виды документов и цены", "Document types and their prices"),
        ManageLanguages => new("Tarjima tillari va ustamalari", "Языки перевода и надбавки", "Target languages and their surcharges"),
        ManageExpenses => new("Buyurtma xarajatlari, ijara, oylik va boshqalar", "Расходы по заказам, аренда, зарплата и прочее", "What orders cost, rent, salaries and the like"),
        AnswerCustomers => new("Mijozlar xabarlarini o‘qish va ularga javob yozish", "Читать сообщения клиентов и отвечать им", "Read customers’ messages and answer them"),
        ViewCustomers => new("Mijozlar va agentliklar ro‘yxati", "Списки клиентов и агентств", "The lists of customers and agencies"),
        ManageCustomers => new("O‘zgartirish, izoh, bloklash, birlashtirish", "Менять, помечать, блокировать, объединять", "Change, annotate, block, merge"),
        ManageAgencies => new("Agentlik ochish va taklif havolasi", "Заводить агентства и их ссылки", "Add agencies and their invite links"),
        CreateBroadcasts => new("Xabarnoma matnini tayyorlash", "Готовить текст рассылки", "Prepare a broadcast"),
        SendToBranch => new("O‘z filiali mijozlariga yuborish", "Отправлять клиентам своего филиала", "Send to the customers of their branch"),
        SendToCenter => new("Markazning barcha mijozlariga yuborish", "Отправлять всем клиентам центра", "Send to all of the center’s customers"),
        ViewBroadcastStatistics => new("Kim olgani va o‘qimagani", "Кто получил, а кто нет", "Who got a broadcast and who did not"),
        ManageBranchSettings => new("Ish vaqti, karta, kanallar, matnlar", "Часы, карта, каналы, тексты", "Hours, card, channels, texts"),
        ViewAudit => new("Kim, qachon, nima qilgani", "Кто, когда и что сделал", "Who did what, and when"),
        ExportAudit => new("Jurnalni fayl qilib olish", "Выгружать журнал файлом", "Export the log as a file"),
        ManageWebhook => new("Botni qabul qilishga ulash va uzish", "Включать и отключать приём сообщений", "Switch the bot’s deliveries on and off"),
        ManageBotToken => new("Botni ulash va almashtirish", "Подключать и менять бота", "Connect the bot, or another one"),
        ManageJobs => new("Jadvaldagi ishlarni ko‘rish va yurgizish", "Смотреть и запускать задания", "See scheduled jobs and run them"),
        _ => throw new ArgumentOutOfRangeException(nameof(permission), permission, null),
    };
}
