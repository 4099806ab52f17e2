using WowDash.Data.Texts;

namespace WowDash.Web.Access;

static class AccessTexts
{
    public static readonly Text SignIn = new("Kirish", "Вход", "Sign in");
    public static readonly Text SignInLead = new("Buyurtmalar paneliga kirish", "Вход в панель заказов", "Sign in to the order desk");
    public static readonly Text SignInButton = new("Kirish", "Войти", "Sign in");
    public static readonly Text Email = new("E-pochta", "Эл. почта", "E-mail");
    public static readonly Text Password = new("Parol", "Пароль", "Password");
    public static readonly Text Wrong = new(
        "E-pochta yoki parol noto‘g‘ri. Ketma-ket bir necha xatodan keyin kirish bir muddat yopiladi.",
        "Неверная эл. почта или пароль. После нескольких ошибок подряд вход на время закрывается.",
        "Wrong e-mail or password. After several mistakes in a row sign-in closes for a while.");

    public static readonly Text TooMany = new(
        "Juda ko‘p urinish. 15 daqiqadan keyin qayta urinib ko‘ring.", "Слишком много попыток. Попробуйте снова через 15 минут.", "Too many attempts. Try again in 15 minutes.");

    public static readonly Text NoPlace = new(
        "Hozir kira olmaysiz: markazingiz yoki rolingiz to‘xtatilgan. Markaz egasiga yoki platformaga murojaat qiling.",
        "Сейчас войти нельзя: Ваш центр или Ваша роль приостановлены. Обратитесь к владельцу центра или платформы.",
        "You cannot sign in at the moment: your center or your role is suspended. Please ask the owner of the center or of the platform.");

    public static readonly Text Forgot = new("Parolni unutdingizmi?", "Забыли пароль?", "Forgot your password?");
    public static readonly Text ForgotLead = new(
        "E-pochtangizni yozing: yangi parol o‘rnatish havolasini yuboramiz.", "Укажите эл. почту: пришлём ссылку, чтобы задать новый пароль.", "Enter your e-mail, and we will send a link to set a new password.");

    public static readonly Text ForgotButton = new("Havola yuborish", "Прислать ссылку", "Send the link");
    public static readonly Text ForgotSentTitle = new("Pochtangizni tekshiring", "Проверьте почту", "Check your mail");
    public static readonly Text ForgotSent = new(
        "Agar bu manzil bilan kiriladigan bo‘lsa, havola bir necha daqiqada keladi va bir kun ishlaydi. Kelmasa, “Spam”ga qarang yoki menejeringizdan so‘rang.",
        "Если с этим адресом входят в WowDash, ссылка придёт через несколько минут и будет действовать один день. Не пришла — загляните в «Спам» или спросите менеджера.",
        "If somebody signs in with this address, a link arrives within minutes and works for one day. If not, look into your spam folder or ask your manager.");

    public static readonly Text PasskeySignIn = new("Kalit bilan kirish", "Войти по ключу доступа", "Sign in with a passkey");
    public static readonly Text PasskeyWrong = new(
        "Kalit bilan kirib bo‘lmadi. Qayta urinib ko‘ring yoki parolni kiriting.", "Войти по ключу не получилось. Попробуйте ещё раз или введите пароль.",
        "The passkey did not work. Try again, or use your password.");

    public static readonly Text CodeTitle = new("Ikkinchi bosqich", "Второй шаг", "Second step");
    public static readonly Text CodeLead = new(
        "Autentifikator ilovasidagi 6 xonali kodni yoki zaxira kodlardan birini kiriting.",
        "Введите шестизначный код из приложения-аутентификатора или один из резервных кодов.",
        "Enter the six-digit code from your authenticator app, or one of your recovery codes.");

    public static readonly Text Code = new("Kod", "Код", "Code");
    public static readonly Text CodeWrong = new(
        "Kod mos kelmadi yoki ishlatilgan. Yangisini kuting va qayta kiriting.", "Код не подошёл или уже использован. Дождитесь нового и введите его.",
        "That code is wrong or was used already. Wait for a new one and try again.");

    public static readonly Text StartAgain = new("Boshidan boshlash", "Начать сначала", "Start again");
    public static readonly Text SignOut = new("Chiqish", "Выйти", "Sign out");
    public static readonly Text PlatformOnly = new(
        "Bu sahifa faqat platforma egasi uchun.", "Эта страница только для владельца платформы.", "This page is for the platform’s owner only.");

    public static readonly Text PlatformOwner = new("Platforma egasi", "Владелец платформы", "Platform owner");
    public static readonly Text RoleOwner = new("Egasi", "Владелец", "Owner");
    public static readonly Text RoleManager = new("Menejer", "Менеджер", "Manager");
    public static readonly Text RoleStaff = new("Xodim", "Сотрудник", "Staff");
    public static readonly Text Centers = new("Markazlar", "Центры", "Centers");
    public static readonly Text CentersLead = new("Qaysi markazga kirasiz?", "В какой центр войти?", "Which center do you want to enter?");
    public static readonly Text NoCenters = new("Hali markaz yo‘q", "Центров пока нет", "No centers yet");
    public static readonly Text NoCentersHelp = new(
        "Birinchisini oching: ./wowdash centers add", "Откройте первый командой ./wowdash centers add", "Open the first one with ./wowdash centers add");

    public static readonly Text EnterCenter = new("Kirish", "Войти", "Enter");
    public static readonly Text CurrentCenter = new("hozir shu yerdasiz", "вы сейчас здесь", "you are here");
    public static readonly Text Suspended = new("to‘xtatilgan", "приостановлен", "suspended");
    public static readonly Text Archived = new("arxivlangan", "в архиве", "archived");
    public static readonly Text AllBranches = new("Barcha filiallar", "Все филиалы", "All branches");
}
