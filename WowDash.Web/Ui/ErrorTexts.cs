using WowDash.Data.Texts;

namespace WowDash.Web.Ui;

static class ErrorTexts
{
    public static readonly Text BackHome = new("Bosh sahifaga", "На главную", "To the home page");
    public static readonly Text Trace = new("Murojaat uchun kod", "Код для обращения", "Code to mention");

    public static Text Title(int status) => status switch
    {
        400 => new("Sahifa eskirgan", "Страница устарела", "This page is too old"),
        403 => new("Ruxsat yo‘q", "Нет доступа", "Not allowed"),
        404 => new("Topilmadi", "Не найдено", "Not found"),
        413 => new("Juda katta", "Слишком большой", "Too large"),
        429 => new("Biroz kuting", "Подождите немного", "Wait a little"),
        _ => new("Bizda xatolik", "Ошибка на нашей стороне", "Something broke on our side"),
    };

    public static Text Advice(int status) => status switch
    {
        400 => new("Orqaga qayting, sahifani yangilang va qayta urinib ko‘ring.", "Вернитесь, обновите страницу и попробуйте снова.", "Go back, reload the page and try again."),
        403 => new("Kerak bo‘lsa, markaz egasidan so‘rang.", "Если доступ нужен, обратитесь к владельцу центра.", "If you need it, ask the center’s owner."),
        404 => new("Havola noto‘g‘ri yoki bu sizga tegishli emas.", "Ссылка неверна, или это не ваше.", "The link is wrong, or this is not yours to see."),
        413 => new("Kichikroq faylni yuboring.", "Отправьте файл поменьше.", "Send a smaller file."),
        429 => new("Bir daqiqadan keyin qayta urinib ko‘ring.", "Попробуйте снова через минуту.", "Try again in a minute."),
        _ => new(
            "Bu haqda yozib oldik. Bir ozdan keyin qayta urinib ko‘ring.", "Мы это записали. Попробуйте снова чуть позже.", "It has been noted. Try again in a moment."),
    };
}
