using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Data.Catalogue;

namespace WowDash.Bots.Ordering;

/// <summary>The draft in the words of the price list: its choices as long as the center offers them.</summary>
static class DraftFacts
{
    /// <summary>Names the draft in button data, so that a button of an earlier order does nothing to a later one.</summary>
    public static string Tag(this Draft draft) => Convert.ToHexStringLower(draft.Id.Span[^5..]);

    /// <summary>A new draft at the customer's branch.</summary>
    public static void Begin(Chat chat)
    {
        chat.State.ForgetTotals();
        chat.State.Answered.Clear();
        chat.State.Draft = new Draft { Id = Google.Protobuf.ByteString.CopyFrom(Guid.CreateVersion7(chat.Now).ToByteArray()), BranchId = chat.Branch().Id };
    }

    /// <summary>The branch the draft is for; the customer's own when that has closed meanwhile.</summary>
    public static long DraftBranch(this Chat chat) =>
        chat.State.Draft is { } draft && chat.Center.BranchOf(draft.BranchId) is { } branch ? branch.Id : chat.Branch().Id;

    public static Service? Service(this Chat chat) =>
        chat.State.Draft is { } draft ? chat.Center.ServicesOf(chat.DraftBranch()).FirstOrDefault(s => s.Id == draft.ServiceId) : null;

    public static DocumentType? Document(this Chat chat) => chat.Service()?.Documents.FirstOrDefault(d => d.Id == chat.State.Draft.DocumentTypeId);

    /// <summary>The chosen language, or the only one there is.</summary>
    public static TargetLanguage? Target(this Chat chat) => chat.Service()?.Languages switch
    {
        null => null,
        [var only] => only.Language,
        var several => several.FirstOrDefault(l => l.LanguageId == chat.State.Draft.TargetLanguageId)?.Language,
    };

    public static Audience Audience(this Chat chat) => chat.State.Agency ? Data.Catalogue.Audience.Agency : Data.Catalogue.Audience.Ordinary;

    /// <summary>The price as it will be when placed now; null while something it depends on is not chosen.</summary>
    public static PriceBreakdown? Price(this Chat chat) => chat is { State.Draft: { Copies: { } copies } draft } && chat.Service() is { } service
        && chat.Document() is { } document && chat.Target() is { } target
            ? Pricing.Of(document, target, service.Charging, chat.Audience(), Math.Min(draft.Pages, Pricing.MaxPages), copies)
            : null;

    /// <summary>After an answer was changed: what was agreed to is to be seen again.</summary>
    public static Draft Changed(this Draft draft)
    {
        draft.Confirmed = false;
        draft.PayLater = false;
        draft.Deposit = false;
        draft.Payment = null;
        return draft;
    }
}
