using WowDash.Data.Texts;

namespace WowDash.Data.Messages;

/// <summary>Why something was not done in a thread.</summary>
public static class MessageRefusals
{
    /// <summary>No such thread, or not one that this person sees.</summary>
    public static Refusal NoThread { get; } = new("thread.not-found", new("Suhbat topilmadi.", "Диалог не найден.", "There is no such conversation."));

    /// <summary>No such message.</summary>
    public static Refusal NoMessage { get; } = new("message.not-found", new("Xabar topilmadi.", "Сообщение не найдено.", "There is no such message."));

    /// <summary>Neither words nor a file.</summary>
    public static Refusal Empty { get; } = new("message.empty", new("Xabar yozing yoki fayl biriktiring.", "Напишите сообщение или приложите файл.", "Write a message or attach a file."));

    /// <summary>More than a message holds.</summary>
    public static Refusal TooLong(int most) => new("message.long", new Text(
        "Xabar juda uzun: ko‘pi bilan {0} belgi.", "Сообщение слишком длинное: не больше {0} символов.", "The message is too long: at most {0} characters.").With(most));

    /// <summary>A walk-in has no chat.</summary>
    public static Refusal NoChat { get; } = new("message.no-chat", new(
        "Bu mijoz botdan ro‘yxatdan o‘tmagan: unga faqat telefon qilish mumkin.", "Этот клиент не зарегистрирован в боте: ему можно только позвонить.",
        "This customer is not registered with the bot: they can only be called."));

    /// <summary>It is on its way, or there.</summary>
    public static Refusal NotFailed { get; } = new("message.not-failed", new(
        "Bu xabar allaqachon yuborilgan yoki yuborilmoqda.", "Это сообщение уже отправлено или отправляется.", "This message is sent already, or on its way."));

    /// <summary>Nobody to give it to by that id, or they may not answer here.</summary>
    public static Refusal NoAssignee { get; } = new("thread.assignee", new(
        "Bu xodim mijozlarga javob bera olmaydi.", "Этот сотрудник не может отвечать клиентам.", "This staff member cannot answer customers here."));

    /// <summary>No such canned reply.</summary>
    public static Refusal NoReply { get; } = new("reply.not-found", new("Tayyor javob topilmadi.", "Шаблон не найден.", "There is no such canned reply."));

    /// <summary>A title of 2 to 80 characters is needed.</summary>
    public static Refusal ReplyTitle { get; } = new("reply.title", new(
        "Nom 2 dan 80 tagacha belgi bo‘lsin.", "Название — от 2 до 80 символов.", "A title has 2 to 80 characters."));

    /// <summary>No language has words.</summary>
    public static Refusal ReplyWords { get; } = new("reply.words", new(
        "Kamida bitta tilda matn yozing.", "Напишите текст хотя бы на одном языке.", "Write the text in at least one language."));
}
