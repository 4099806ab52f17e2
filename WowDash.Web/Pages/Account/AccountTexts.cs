using WowDash.Data.Texts;

namespace WowDash.Web.Pages;

static class AccountTexts
{
    public static readonly Text Title = new("Mening hisobim", "Моя учётная запись", "My account");
    public static readonly Text Profile = new("Profil", "Профиль", "Profile");
    public static readonly Text Security = new("Xavfsizlik", "Безопасность", "Security");
    public static readonly Text Devices = new("Qurilmalar", "Устройства", "Devices");
    public static readonly Text Name = new("Ism-familiya", "Имя и фамилия", "Full name");
    public static readonly Text PhoneHelp = new("Hamkasblaringiz sizga shu raqam orqali bog‘lanadi.", "По этому номеру с Вами свяжутся коллеги.", "Colleagues reach you by this number.");
    public static readonly Text Picture = new("Rasm", "Фото", "Picture");
    public static readonly Text PickPicture = new("PNG, JPEG yoki WEBP, 1 MB gacha", "PNG, JPEG или WEBP, до 1 МБ", "PNG, JPEG or WEBP, up to 1 MB");
    public static readonly Text Upload = new("Yuklash", "Загрузить", "Upload");
    public static readonly Text RemovePicture = new("Rasmni olib tashlash", "Убрать фото", "Remove the picture");
    public static readonly Text PictureSaved = new("Rasm saqlandi", "Фото сохранено", "Picture saved");
    public static readonly Text Look = new("Til va ko‘rinish", "Язык и оформление", "Language and theme");

    public static readonly Text Password = new("Parol", "Пароль", "Password");
    public static readonly Text ChangePassword = new("Parolni almashtirish", "Сменить пароль", "Change password");
    public static readonly Text Current = new("Joriy parol", "Текущий пароль", "Current password");
    public static readonly Text Wanted = new("Yangi parol", "Новый пароль", "New password");
    public static readonly Text OthersEnd = new("Boshqa qurilmalardagi sessiyalar tugaydi.", "Сеансы на других устройствах завершатся.", "Sessions on other devices will end.");
    public static readonly Text PasswordChanged = new("Parol almashtirildi, boshqa sessiyalar tugadi", "Пароль изменён, другие сеансы завершены", "Password changed, other sessions ended");

    public static readonly Text Second = new("Ikki bosqichli kirish", "Вход в два шага", "Two-step sign-in");
    public static readonly Text SecondOff = new(
        "Paroldan tashqari telefondagi ilova (Google Authenticator, Aegis va hokazo) bergan kod so‘raladi. Parol o‘g‘irlansa ham, hisobingizga kirib bo‘lmaydi.",
        "Кроме пароля понадобится код из приложения на телефоне (Google Authenticator, Aegis и др.). Даже украденный пароль не даст войти.",
        "Besides the password, a code from an app on your phone (Google Authenticator, Aegis and others) is asked for. A stolen password alone lets nobody in.");

    public static readonly Text SecondOn = new("Yoqilgan.", "Включён.", "It is on.");
    public static Text CodesLeft(int count) => Plural.Of(count, "ta zaxira kod bor", ("резервный код остался", "резервных кода осталось", "резервных кодов осталось"), ("recovery code left", "recovery codes left"));

    public static readonly Text Begin = new("Sozlashni boshlash", "Начать настройку", "Set it up");
    public static readonly Text Scan = new(
        "1. Ilovada QR-kodni skanerlang. Kamera bo‘lmasa, kalitni qo‘lda kiriting:", "1. Отсканируйте QR-код в приложении. Без камеры введите ключ вручную:", "1. Scan the QR code with the app. Without a camera, enter the key by hand:");

    public static readonly Text QrLabel = new("Autentifikator uchun QR-kod", "QR-код для аутентификатора", "QR code for the authenticator");
    public static readonly Text EnterCode = new("2. Ilova ko‘rsatgan 6 xonali kod", "2. Шестизначный код из приложения", "2. The six-digit code the app shows");
    public static readonly Text SwitchOn = new("Yoqish", "Включить", "Switch on");
    public static readonly Text Codes = new("Zaxira kodlar", "Резервные коды", "Recovery codes");
    public static readonly Text CodesHelp = new(
        "Telefon yo‘qolsa, har biri bir marta kod o‘rniga ishlaydi. Ular boshqa ko‘rsatilmaydi: hozir saqlab oling.", "Если телефон потеряется, каждый один раз заменит код. Больше они не покажутся: сохраните их сейчас.",
        "If you lose your phone, each works once instead of a code. They are not shown again: keep them now.");

    public static readonly Text Download = new("Faylga saqlash", "Скачать файлом", "Download");
    public static readonly Text Kept = new("Saqlab oldim", "Я сохранил(а) их", "I have kept them");
    public static readonly Text Renew = new("Yangi zaxira kodlar", "Новые резервные коды", "New recovery codes");
    public static readonly Text SwitchOff = new("Ikki bosqichni o‘chirish", "Отключить второй шаг", "Switch two-step sign-in off");
    public static readonly Text SwitchedOff = new("Ikki bosqichli kirish o‘chirildi", "Второй шаг отключён", "Two-step sign-in is off");

    public static readonly Text Passkeys = new("Kirish kalitlari", "Ключи доступа", "Passkeys");
    public static readonly Text PasskeysHelp = new(
        "Barmoq izi, yuz yoki qurilma PIN-kodi bilan parolsiz kirish. Kalit qurilmangizdan chiqmaydi.", "Вход без пароля: по отпечатку, лицу или PIN-коду устройства. Ключ не покидает устройство.",
        "Sign in without a password, by fingerprint, face or device PIN. The key never leaves your device.");

    public static readonly Text PasskeyName = new("Kalit nomi", "Название ключа", "Name of the key");
    public static readonly Text PasskeyPlaceholder = new("Ish noutbuki", "Рабочий ноутбук", "Work laptop");
    public static readonly Text AddPasskey = new("Kalit qo‘shish", "Добавить ключ", "Add a passkey");
    public static readonly Text PasskeyAdded = new("Kalit qo‘shildi", "Ключ добавлен", "Passkey added");
    public static readonly Text RemovePasskeySure = new("“{0}” kaliti olib tashlansinmi? U bilan endi kirib bo‘lmaydi.", "Удалить ключ «{0}»? Войти по нему больше не получится.", "Remove the passkey “{0}”? It will no longer sign you in.");
    public static readonly Text PasskeyRemoved = new("Kalit olib tashlandi", "Ключ удалён", "Passkey removed");
    public static readonly Text Rename = new("Nomini saqlash", "Сохранить название", "Save the name");
    public static readonly Text Remove = new("Olib tashlash", "Удалить", "Remove");
    public static readonly Text Added = new("qo‘shilgan:", "добавлен", "added");

    public static readonly Text DevicesLead = new(
        "Hisobingizga kirilgan joylar. Tanimaganingizni tugating va parolni almashtiring.", "Где выполнен вход. Незнакомое завершите и смените пароль.", "Where you are signed in. End what you do not know, and change your password.");

    public static readonly Text ThisDevice = new("shu qurilma", "это устройство", "this device");
    public static readonly Text Device = new("Qurilma", "Устройство", "Device");
    public static readonly Text Address = new("Manzil", "Адрес", "Address");
    public static readonly Text SignedIn = new("Kirilgan", "Вход", "Signed in");
    public static readonly Text Seen = new("Oxirgi faollik", "Последняя активность", "Last seen");
    public static readonly Text End = new("Tugatish", "Завершить", "End");
    public static readonly Text EndOthers = new("Boshqa hammasini tugatish", "Завершить все остальные", "End all others");
    public static readonly Text Ended = new("Sessiya tugatildi", "Сеанс завершён", "Session ended");
    public static readonly Text OthersEnded = new("Boshqa sessiyalar tugatildi", "Остальные сеансы завершены", "Other sessions ended");
    public static readonly Text UnknownDevice = new("Noma’lum qurilma", "Неизвестное устройство", "Unknown device");
}
