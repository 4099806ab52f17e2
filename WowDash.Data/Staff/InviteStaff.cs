using System.Net.Mail;
using Microsoft.EntityFrameworkCore;
using WowDash.Data.Audit;
using WowDash.Data.Mail;
using WowDash.Data.Tables;
using WowDash.Data.Texts;

namespace WowDash.Data.Staff;

/// <summary>Who is to be invited to what.</summary>
public sealed record Invitation
{
    public required string Email { get; init; }
    public required long RoleId { get; init; }
    public long? BranchId { get; init; }

    /// <summary>The language of the mail, and of the account at first.</summary>
    public Language Language { get; init; }
}

/// <summary>An invitation that was made, and its link: known here and in the mail only.</summary>
public sealed record Invited(StaffInvitation Invitation, string Link);

/// <summary>Invites a person by e-mail.</summary>
public sealed class InviteStaff(WowDashDb db, Mails mails, TimeProvider clock)
{
    /// <summary>How long an invitation lets somebody in.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    static readonly Text Subject = new("{0}: ishga taklif", "{0}: приглашение", "{0}: your invitation");

    static readonly Text Button = new("Taklifni qabul qilish", "Принять приглашение", "Accept the invitation");

    static readonly Text Words = new(
        "Assalomu alaykum!\n\n{0} sizni WowDash’ga taklif qildi: {1}.\nIsmingiz va parolingizni shu yerda kiriting:\n\n{2}\n\nHavola 3 kun ishlaydi va bir marta ochiladi. Agar taklif kutmagan bo‘lsangiz, bu xatga e’tibor bermang.",
        "Здравствуйте!\n\n{0} приглашает Вас в WowDash: {1}.\nУкажите своё имя и пароль здесь:\n\n{2}\n\nСсылка действует 3 дня и только один раз. Если Вы не ждали приглашения, просто не отвечайте на это письмо.",
        "Hello,\n\n{0} invites you to WowDash: {1}.\nSet your name and password here:\n\n{2}\n\nThe link works for 3 days, and once. If you did not expect this, you can ignore it.");

    /// <summary>A newer invitation of the same person replaces the older one. Refuses: <c>permission</c>, <c>account.email</c>, <c>account.email-taken</c>,
    /// <c>staff.role</c>, <c>staff.grant</c>, <c>staff.branch</c>, <c>staff.owner</c>.</summary>
    /// <param name="link">The address a token is accepted at.</param>
    public Task<Outcome<Invited>> Run(Actor actor, Invitation who, Func<string, string> link, CancellationToken ct = default) => db.InOneTransaction<Invited>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        var email = who.Email.Trim().ToLowerInvariant();
        if (!MailAddress.TryCreate(email, out var address) || address.Address != email || email.Length > 254) return StaffRefusals.Email;
        var known = email.ToUpperInvariant();
        if (await db.Users.AnyAsync(a => a.NormalizedEmail == known, ct)) return StaffRefusals.EmailTaken;
        var place = await db.PlaceFor(actor, who.RoleId, who.BranchId, ct);
        if (!place.Done) return place.Refusal;
        await db.TakeTurn("staff", ct);
        if (place.Value.System is SystemRole.Owner && await db.StaffMembers.AnyAsync(s => s.IsOwner && s.Active, ct)) return StaffRefusals.OwnerExists;

        var (now, token) = (clock.GetUtcNow(), Secret.New());
        await db.StaffInvitations.Where(i => i.Email == email && i.ClosedAt == null).ExecuteUpdateAsync(set => set.SetProperty(i => i.ClosedAt, now), ct);
        var invitation = db.StaffInvitations.Add(new StaffInvitation
        {
            Email = email,
            RoleId = who.RoleId,
            BranchId = who.BranchId,
            Language = who.Language,
            TokenHash = Secret.Hash(token),
            By = actor.Name,
            CreatedAt = now,
            ExpiresAt = now + Lifetime,
        }).Entity;
        var center = await db.Centers.Where(c => c.Id == db.Center.Id).Select(c => c.Name).SingleAsync(ct);
        mails.Owe(email, Subject.With(center).In(who.Language), new MailBody(Words.With(actor.Name, center, link(token)).In(who.Language), who.Language, link(token), Button.In(who.Language)), invitation.ExpiresAt);
        db.Audit(actor, "staff.invited", $"staff {email}", now, after: new { role = place.Value.Name, who.BranchId });
        await db.SaveChangesAsync(ct);
        return new Invited(invitation, link(token));
    }, ct);
}

/// <summary>Takes an invitation back.</summary>
public sealed class WithdrawInvitation(WowDashDb db, TimeProvider clock)
{
    /// <summary>Its link lets nobody in from now on. Refuses: <c>permission</c>, <c>staff.not-found</c>.</summary>
    public Task<Outcome<Nothing>> Run(Actor actor, long id, CancellationToken ct = default) => db.InOneTransaction<Nothing>(async () =>
    {
        if (actor.Lacks(Permission.ManageStaff) is { } lacking) return lacking;
        if (await db.StaffInvitations.SingleOrDefaultAsync(i => i.Id == id && (actor.BranchId == null || i.BranchId == actor.BranchId), ct) is not { } invitation) return StaffRefusals.NotFound;
        if (invitation.ClosedAt is not null) return Nothing.Value;
        invitation.ClosedAt = clock.GetUtcNow();
        db.Audit(actor, "staff.invitation-withdrawn", $"staff {invitation.Email}", clock.GetUtcNow());
        await db.SaveChangesAsync(ct);
        return Nothing.Value;
    }, ct);
}
