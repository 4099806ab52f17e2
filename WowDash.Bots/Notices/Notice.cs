using WowDash.Bots.Conversation;
using WowDash.Data.Orders;
using WowDash.Data.Outbox;
using WowDash.Data.Texts;

namespace WowDash.Bots.Notices;

/// <summary>How one kind of owed message is told. One file each; found by this base type.</summary>
abstract class Notice
{
    public abstract NoticeKind Kind { get; }

    /// <summary>The message in the customer's language. Important notices name the order, since one may come twice.</summary>
    public abstract Html Text(NoticeContext context);

    public virtual Keyboard? Buttons(NoticeContext context) => null;

    /// <summary>A map point sent after the text.</summary>
    public virtual (double Latitude, double Longitude)? Place(NoticeContext context) => null;
}

/// <summary>What a notice may speak of. The order comes with its customer, branch, service, document type, target language and finished files.</summary>
sealed record NoticeContext(CenterFacts Center, Order Order, NoticeFacts Facts, Language Language);
