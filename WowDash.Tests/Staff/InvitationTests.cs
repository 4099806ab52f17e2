using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using WowDash.Data.Centers;
using WowDash.Data.Mail;
using WowDash.Data.Staff;
using WowDash.Data.Texts;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Staff;

public sealed class InvitationTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task An_invited_person_comes_in_once()
    {
        var center = await TestCenter.Create(platform);
        var invited = (await Invite(center, center.AsManager, SystemRole.Staff, $"new@{center.Slug}.uz")).Value;
        var token = invited.Link.Split('=')[1];
        Assert.Equal(center.Id, await platform.Services.GetRequiredService<PlatformQueries>().CenterOfInvitation(token));
        Assert.Equal("account.password-short", (await Accept(center, token, "short")).Refusal?.Id);
        var came = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Accept(center, token)));
        Assert.Single(came, c => c.Done);
        Assert.All(came.Where(c => !c.Done), c => Assert.Equal("staff.invitation", c.Refusal!.Id));
        Assert.Null(await platform.Services.GetRequiredService<PlatformQueries>().CenterOfInvitation(token));
    }

    [Fact]
    public async Task The_link_is_in_the_mail_and_nowhere_readable_in_the_database()
    {
        var center = await TestCenter.Create(platform);
        var email = $"mail@{center.Slug}.uz";
        var link = (await Invite(center, center.AsOwner, SystemRole.Staff, email)).Value.Link;
        var mail = await center.Read(db => db.OwedMails.SingleAsync(m => m.To == email));
        Assert.Equal((center.Id, MailStatus.Queued), (mail.CenterId, mail.Status));
        Assert.Contains(link, await center.Run((Mails mails) => Task.FromResult(mails.Read(mail))), StringComparison.Ordinal);
        Assert.DoesNotContain(link.Split('=')[1], System.Text.Encoding.Latin1.GetString(mail.ProtectedText!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_old_a_withdrawn_and_a_replaced_invitation_let_nobody_in()
    {
        var center = await TestCenter.Create(platform);
        var email = $"late@{center.Slug}.uz";
        var replaced = (await Invite(center, center.AsOwner, SystemRole.Staff, email)).Value;
        var withdrawn = (await Invite(center, center.AsOwner, SystemRole.Staff, email)).Value;
        Assert.Equal("staff.invitation", (await Accept(center, replaced.Link.Split('=')[1])).Refusal?.Id);
        Assert.True((await center.Run((WithdrawInvitation verb) => verb.Run(center.AsOwner, withdrawn.Invitation.Id))).Done);
        Assert.Equal("staff.invitation", (await Accept(center, withdrawn.Link.Split('=')[1])).Refusal?.Id);
        var old = (await Invite(center, center.AsOwner, SystemRole.Staff, email)).Value;
        await center.Read(db => db.StaffInvitations.Where(i => i.Id == old.Invitation.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, platform.Clock.GetUtcNow())));
        Assert.Equal("staff.invitation", (await Accept(center, old.Link.Split('=')[1])).Refusal?.Id);
    }

    [Fact]
    public async Task An_invitation_that_was_lost_or_is_out_of_date_is_sent_again_with_a_new_link()
    {
        var center = await TestCenter.Create(platform);
        var first = (await Invite(center, center.AsManager, SystemRole.Staff, $"lost@{center.Slug}.uz")).Value;
        await center.Read(db => db.StaffInvitations.Where(i => i.Id == first.Invitation.Id).ExecuteUpdateAsync(set => set.SetProperty(i => i.ExpiresAt, platform.Clock.GetUtcNow())));
        Assert.Equal("permission", (await Again(center.AsClerk, first)).Refusal?.Id);
        var second = (await Again(center.AsManager, first)).Value;
        Assert.Equal((first.Invitation.Email, first.Invitation.RoleId), (second.Invitation.Email, second.Invitation.RoleId));
        Assert.Equal("staff.not-found", (await Again(center.AsManager, first)).Refusal?.Id);
        Assert.Equal("staff.invitation", (await Accept(center, first.Link.Split('=')[1])).Refusal?.Id);
        Assert.True((await Accept(center, second.Link.Split('=')[1])).Done);

        Task<Outcome<Invited>> Again(Actor actor, Invited which) =>
            center.Run((InviteAgain verb) => verb.Run(actor, which.Invitation.Id, token => $"https://desk.example/welcome?token={token}"));
    }

    [Fact]
    public async Task Nobody_invites_to_more_than_they_hold_or_somebody_who_is_there()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("staff.grant", (await Invite(center, center.AsManager, SystemRole.Owner, $"x@{center.Slug}.uz")).Refusal?.Id);
        Assert.Equal("staff.owner", (await Invite(center, center.AsOwner, SystemRole.Owner, $"x@{center.Slug}.uz")).Refusal?.Id);
        Assert.Equal("permission", (await Invite(center, center.AsClerk, SystemRole.Staff, $"x@{center.Slug}.uz")).Refusal?.Id);
        Assert.Equal("account.email-taken", (await Invite(center, center.AsOwner, SystemRole.Staff, center.Manager.Account.Email!.ToUpperInvariant())).Refusal?.Id);
        Assert.Equal("account.email", (await Invite(center, center.AsOwner, SystemRole.Staff, "nobody")).Refusal?.Id);
    }

    [Fact]
    public async Task A_center_changes_hands_and_has_one_owner_all_the_time()
    {
        var center = await TestCenter.Create(platform);
        Assert.Equal("staff.owner-only", (await center.Run((HandOverCenter verb) => verb.Run(center.AsManager, center.Manager.Id))).Refusal?.Id);
        Assert.True((await center.Run((HandOverCenter verb) => verb.Run(center.AsOwner, center.Manager.Id))).Done);
        var owner = await center.Read(db => db.StaffMembers.Include(s => s.Role).SingleAsync(s => s.IsOwner && s.Active));
        Assert.Equal((center.Manager.Id, SystemRole.Owner), (owner.Id, owner.Role.System));
        Assert.Equal(SystemRole.Manager, await center.Read(db => db.StaffMembers.Where(s => s.Id == center.Owner.Id).Select(s => s.Role.System!.Value).SingleAsync()));
        Assert.Equal("staff.owner-only", (await center.Run((HandOverCenter verb) => verb.Run(center.AsOwner, center.Owner.Id))).Refusal?.Id);
    }

    [Fact]
    public async Task Who_was_let_go_comes_back_and_a_password_link_works_once()
    {
        var center = await TestCenter.Create(platform);
        Assert.True((await center.Run((DeactivateStaff verb) => verb.Run(center.AsOwner, center.Clerk.Id))).Done);
        Assert.Equal("staff.inactive", (await center.Run((SendPasswordLink verb) => verb.Run(center.AsOwner, center.Clerk.Id, (_, token) => token))).Refusal?.Id);
        Assert.True((await center.Run((ReactivateStaff verb) => verb.Run(center.AsManager, center.Clerk.Id))).Done);
        Assert.Equal("staff.grant", (await center.Run((SendPasswordLink verb) => verb.Run(center.AsManager, center.Owner.Id, (_, token) => token))).Refusal?.Id);
        var token = (await center.Run((SendPasswordLink verb) => verb.Run(center.AsManager, center.Clerk.Id, (_, token) => token))).Value;
        Task<Outcome<Account>> Use(string password) => center.Run((UsePasswordLink verb) => verb.Run(center.Clerk.AccountId, token, password));
        Assert.Equal("account.password-common", (await Use("qwertyuiop")).Refusal?.Id);
        Assert.True((await Use("four other plain words")).Done);
        Assert.Equal("account.link", (await Use("four other plain words again")).Refusal?.Id);
    }

    [Fact]
    public async Task A_place_is_changed_within_ones_own_rights()
    {
        var center = await TestCenter.Create(platform);
        var roles = await center.Read(db => db.Roles.ToDictionaryAsync(r => r.System!.Value, r => r.Id));
        Task<Outcome<StaffMember>> Change(Actor actor, StaffMember who, SystemRole role) =>
            center.Run((ChangeStaff verb) => verb.Run(actor, who.Id, new StaffWishes { Name = who.Name, Phone = "901234567", RoleId = roles[role] }));
        Assert.Equal("+998901234567", (await Change(center.AsManager, center.Clerk, SystemRole.Manager)).Value.Phone);
        Assert.Equal("staff.grant", (await Change(center.AsManager, center.Clerk, SystemRole.Owner)).Refusal?.Id);
        Assert.Equal("staff.grant", (await Change(center.AsManager, center.Owner, SystemRole.Staff)).Refusal?.Id);
        Assert.Equal("staff.owners-place", (await Change(center.AsOwner, center.Owner, SystemRole.Staff)).Refusal?.Id);
        Assert.Equal("staff.owners-place", (await Change(center.AsOwner, center.Clerk, SystemRole.Owner)).Refusal?.Id);
    }

    [Fact]
    public async Task Roles_hold_no_more_than_who_makes_them_and_the_systems_own_stay()
    {
        var center = await TestCenter.Create(platform);
        var roles = await center.Read(db => db.Roles.ToDictionaryAsync(r => r.System!.Value, r => r.Id));
        Task<Outcome<Role>> Save(Actor actor, long? id, params Permission[] permissions) => center.Run((SaveRole verb) => verb.Run(actor, id, "Cashier", permissions));
        var limited = center.AsManager with { Permissions = new HashSet<Permission> { Permission.ManageRoles, Permission.ReceivePayments } };
        Assert.Equal("staff.grant", (await Save(limited, null, Permission.Refund)).Refusal?.Id);
        Assert.Equal("staff.grant", (await Save(limited, roles[SystemRole.Staff], Permission.ReceivePayments)).Refusal?.Id);
        Assert.Equal("role.owner", (await Save(center.AsOwner, roles[SystemRole.Owner], Permission.ReceivePayments)).Refusal?.Id);
        Assert.Equal("permission", (await Save(center.AsManager, null, Permission.ReceivePayments)).Refusal?.Id);
        var cashier = (await Save(limited, null, Permission.ReceivePayments)).Value;
        Assert.Equal("role.name-taken", (await Save(center.AsOwner, null, Permission.ReceivePayments)).Refusal?.Id);
        Assert.Equal("role.system", (await center.Run((DeleteRole verb) => verb.Run(center.AsOwner, roles[SystemRole.Staff]))).Refusal?.Id);
        Assert.Equal("role.own", (await center.Run((SwitchRole verb) => verb.Run(center.AsManager with { Permissions = Permissions.All.ToHashSet() }, roles[SystemRole.Manager], false))).Refusal?.Id);
        await center.Run((ChangeStaff verb) => verb.Run(center.AsOwner, center.Clerk.Id, new StaffWishes { Name = "Clerk", RoleId = cashier.Id }));
        Assert.Equal("role.in-use", (await center.Run((DeleteRole verb) => verb.Run(center.AsOwner, cashier.Id))).Refusal?.Id);
        Assert.Empty(Permissions.All.Except(PermissionGroup.All.SelectMany(g => g.Permissions)));
        Assert.Equal(Permissions.All.Count, PermissionGroup.All.Sum(g => g.Permissions.Count));
    }

    [Fact]
    public async Task A_center_is_opened_with_its_owners_invitation_or_not_at_all()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        var open = scope.ServiceProvider.GetRequiredService<OpenCenter>();
        var wanted = new NewCenter { Name = "Fresh", Slug = "fresh-center" };
        Assert.Equal("account.email", (await open.Run(Actor.Operator, wanted, "no address", t => t)).Refusal?.Id);
        Assert.Null(await platform.Services.GetRequiredService<PlatformQueries>().CenterOfSlug("fresh-center"));
        await using var again = platform.Services.CreateAsyncScope();
        var invited = (await again.ServiceProvider.GetRequiredService<OpenCenter>().Run(Actor.Operator, wanted, "boss@fresh.uz", t => t)).Value;
        var accepted = await platform.In(invited.Invitation.CenterId, p => p.GetRequiredService<AcceptInvitation>().Run(invited.Link, "Boss", TestCenter.Password));
        Assert.True(accepted.Value.IsOwner);
    }

    static async Task<Outcome<Invited>> Invite(TestCenter center, Actor actor, SystemRole role, string email)
    {
        var roleId = await center.Read(db => db.Roles.Where(r => r.System == role).Select(r => r.Id).SingleAsync());
        return await center.Run((InviteStaff verb) => verb.Run(actor, new Invitation { Email = email, RoleId = roleId, Language = Language.Uz }, token => $"https://x.uz/welcome?token={token}"));
    }

    static Task<Outcome<StaffMember>> Accept(TestCenter center, string token, string password = "four plain words here") =>
        center.Run((AcceptInvitation verb) => verb.Run(token, "New Person", password));
}
