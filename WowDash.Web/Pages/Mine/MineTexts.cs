using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class MineTexts
{
    public static readonly Text Now = new("Hozir", "Сейчас", "Now");
    public static readonly Text InMyHands = new("buyurtma qo‘limda", "у меня в работе", "in my hands");
    public static readonly Text DueToday = new("Muddati bugun", "Срок сегодня", "Due today");
    public static readonly Text WhatIDid = new("Qilgan ishlarim", "Что я сделал(а)", "What I did");
    public static readonly Text Taken = new("Boshlandi", "Начато", "Started");
    public static readonly Text Ready = new("Tayyor", "Готово", "Ready");
    public static readonly Text Completed = new("Topshirildi", "Выдано", "Handed over");
    public static readonly Text Week = new("7 kun", "7 дней", "7 days");
    public static readonly Text Rated = new("Mijozlar bahosi shu oyda: {0} ({1} ta)", "Оценка клиентов в этом месяце: {0} ({1})", "Customers’ rating this month: {0} ({1})");
    public static readonly Text ChartTitle = new("Tayyor bo‘lgan va topshirilgan, 7 kun", "Готово и выдано за 7 дней", "Ready and handed over, 7 days");
    public static readonly Text MyOrders = new("Mening ochiq buyurtmalarim", "Мои открытые заказы", "My open orders");
    public static readonly Text Nothing = new("Sizga tayinlangan ochiq buyurtma yo‘q", "На Вас нет открытых заказов", "No open orders are assigned to you");
    public static readonly Text NothingHelp = new("Tayinlanmagan buyurtmalardan birini oling.", "Возьмите один из неназначенных.", "Take one of the unassigned ones.");
    public static readonly Text NotStaff = new("Siz bu markaz xodimi emassiz", "Вы не сотрудник этого центра", "You are not on this center’s staff");
    public static readonly Text NotStaffHelp = new("Bu sahifa xodimning o‘z ishlarini ko‘rsatadi.", "Здесь показана собственная работа сотрудника.", "This page shows a staff member’s own work.");
}
