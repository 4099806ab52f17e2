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
        _ => new("Bizda xatolik yuz berdi", "Ошибка на нашей стороне", "Something broke on our side"),
    };

    public static Text Advice(int status) => status switch
    {
        400 => new("Orqaga qayting, sahifani yangilang va qayta urinib ko‘ring.", "Вернитесь, обновите страницу и попробуйте снова.", "Go back, reload the page and try again."),
        403 => new("Kerak bo‘lsa, markaz egasidan so‘rang.", "Если доступ нужен, обратитесь к владельцу центра.", "If you need it, ask the center’s owner."),
        404 => new("Havola noto‘g‘ri yoki bu sahifani ko‘rishga ruxsatingiz yo‘q.", "Ссылка неверна, или у Вас нет доступа к этой странице.", "The link is wrong, or you do not have access to this page."),
        413 => new("Kichikroq faylni yuboring.", "Отправьте файл поменьше.", "Send a smaller file."),
        429 => new("Bir daqiqadan keyin qayta urinib ko‘ring.", "Попробуйте снова через минуту.", "Try again in a minute."),
        _ => new(
            "Xatolikni qayd etdik. Birozdan keyin qayta urinib ko‘ring.", "Ошибка записана, мы её разберём. Попробуйте снова чуть позже.", "The error has been noted. Please try again in a moment."),
    };
}
