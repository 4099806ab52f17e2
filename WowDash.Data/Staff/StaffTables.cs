using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Sessions;
using WowDash.Data.Tables;

namespace WowDash.Data.Staff;

sealed class AccountTable : IEntityTypeConfiguration<Account>, IEntityTypeConfiguration<IdentityUserClaim<long>>,
    IEntityTypeConfiguration<IdentityUserLogin<long>>, IEntityTypeConfiguration<IdentityUserToken<long>>, IEntityTypeConfiguration<IdentityUserPasskey<long>>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("accounts");
        builder.Property(a => a.Id).UseIdentityAlwaysColumn();
        builder.Property(a => a.FullName).HasMaxLength(120);
        builder.Property(a => a.PhoneNumber).HasMaxLength(256);
        builder.HasIndex(a => a.NormalizedUserName).IsUnique().HasDatabaseName("ix_accounts_user_name");
        builder.HasIndex(a => a.NormalizedEmail).IsUnique().HasDatabaseName("ix_accounts_email");
    }

    public void Configure(EntityTypeBuilder<IdentityUserClaim<long>> builder) => builder.ToTable("account_claims");

    // Identity sets these lengths only where its options are at hand, which is not so when migrations are made
    const int KeyLength = 128;

    public void Configure(EntityTypeBuilder<IdentityUserLogin<long>> builder)
    {
        builder.ToTable("account_logins");
        builder.Property(l => l.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(l => l.ProviderKey).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserToken<long>> builder)
    {
        builder.ToTable("account_tokens");
        builder.Property(t => t.LoginProvider).HasMaxLength(KeyLength);
        builder.Property(t => t.Name).HasMaxLength(KeyLength);
    }

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<long>> builder)
    {
        builder.ToTable("account_passkeys");
        builder.HasKey(p => p.CredentialId);
        builder.Property(p => p.CredentialId).HasMaxLength(1024);
        builder.OwnsOne(p => p.Data, data => data.ToJson("data"));
        builder.HasOne<Account>().WithMany().HasForeignKey(p => p.UserId).OnDelete(DeleteBehavior.Cascade);
    }
}

sealed class StaffMemberTable : IEntityTypeConfiguration<StaffMember>
{
    public void Configure(EntityTypeBuilder<StaffMember> builder)
    {
        builder.ToTable("staff_members");
        builder.Property(s => s.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(s => s.Name).HasMaxLength(120);
        builder.HasOne(s => s.Account).WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(s => s.AccountId).IsUnique();
        builder.PointsTo<StaffMember, Role>(nameof(StaffMember.RoleId), s => s.Role);
        builder.PointsTo<StaffMember, Centers.Branch>(nameof(StaffMember.BranchId));
        builder.HasIndex(s => s.CenterId).IsUnique().HasFilter("is_owner and active").HasDatabaseName("ix_staff_members_one_active_owner");
    }
}

sealed class RoleTable : IEntityTypeConfiguration<Role>
{
    public void Configure(EntityTypeBuilder<Role> builder)
    {
        builder.ToTable("roles");
        builder.Property(r => r.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(r => r.Name).HasMaxLength(60);
        builder.PrimitiveCollection(r => r.Permissions).ElementType().HasConversion<string>();
        builder.HasIndex(r => new { r.CenterId, r.Name }).IsUnique();
        builder.HasIndex(r => new { r.CenterId, r.System }).IsUnique();
    }
}

sealed class StaffInvitationTable : IEntityTypeConfiguration<StaffInvitation>
{
    public void Configure(EntityTypeBuilder<StaffInvitation> builder)
    {
        builder.ToTable("staff_invitations");
        builder.Property(i => i.Email).HasMaxLength(254);
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.HasIndex(i => new { i.CenterId, i.Email }).IsUnique().HasFilter("closed_at is null").HasDatabaseName("ix_staff_invitations_one_open");
        builder.PointsTo<StaffInvitation, Role>(nameof(StaffInvitation.RoleId), i => i.Role);
        builder.PointsTo<StaffInvitation, Centers.Branch>(nameof(StaffInvitation.BranchId));
        builder.PointsTo<StaffInvitation, StaffMember>(nameof(StaffInvitation.StaffId));
    }
}

sealed class StaffSessionTable : IEntityTypeConfiguration<StaffSession>
{
    public void Configure(EntityTypeBuilder<StaffSession> builder)
    {
        builder.ToTable("staff_sessions");
        builder.Property(s => s.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(s => s.KeyHash).IsUnique();
        builder.HasIndex(s => s.ExpiresAt);
        builder.Property(s => s.Device).HasMaxLength(200);
        builder.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Centers.Center>().WithMany().HasForeignKey(s => s.CenterId).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class ProtectionKeyTable : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("protection_keys");
        builder.Property(k => k.Id).UseIdentityAlwaysColumn();
        builder.Property(k => k.CreatedAt).HasDefaultValueSql("now()");
    }
}
