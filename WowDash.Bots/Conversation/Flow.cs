using WowDash.Bots.Ordering;
using WowDash.Bots.Registration;

namespace WowDash.Bots.Conversation;

/// <summary>Steps in the order they are asked. Where a conversation stands is not stored: it is at the first step that applies and is not answered, so a step
/// can be added, moved or dropped under conversations that are going on.</summary>
sealed class Flow(params IReadOnlyList<Step> steps)
{
    public static readonly Flow Registering = new(The<LanguageStep>(), The<NameStep>(), The<PhoneStep>(), The<BranchStep>());

    public static readonly Flow Ordering = new(The<ServiceStep>(), The<TargetLanguageStep>(), The<DocumentStep>(), The<CopiesStep>(), The<NamesStep>(), The<FilesStep>(),
        The<SummaryStep>(), The<PaymentStep>());

    public IReadOnlyList<Step> Steps => steps;

    /// <summary>The first question still open; null when everything is answered.</summary>
    public Step? Open(Chat chat) => steps.FirstOrDefault(s => s.Applies(chat) && !s.IsAnswered(chat));

    /// <summary>The step asked before this one; null for the first and for one that is not of this flow.</summary>
    public Step? Before(Chat chat, Question step) => steps.Contains(step) ? steps.TakeWhile(s => s != step).LastOrDefault(s => s.Applies(chat)) : null;

    static T The<T>()
        where T : Step => Parts.Questions.OfType<T>().Single();
}
