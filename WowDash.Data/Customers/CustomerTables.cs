using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Tables;

namespace WowDash.Data.Customers;

sealed class CustomerTable : IEntityTypeConfiguration<Customer>
{
    public void Configure(EntityTypeBuilder<Customer> builder)
    {
        builder.ToTable("customers");
        builder.Property(c => c.Name).HasMaxLength(120);
        builder.Property(c => c.Phone).HasMaxLength(20);
        builder.HasIndex(c => new { c.CenterId, c.TelegramUserId }).IsUnique().HasFilter("telegram_user_id is not null");
        builder.HasIndex(c => new { c.CenterId, c.Phone }, "ix_customers_walk_in_phone").IsUnique().HasFilter("telegram_user_id is null and merged_into_id is null");
        builder.HasIndex(c => new { c.CenterId, c.Phone }, "ix_customers_phone");
        builder.PointsTo<Customer, Centers.Branch>(nameof(Customer.BranchId));
        builder.PointsTo<Customer, Agency>(nameof(Customer.AgencyId));
        builder.PointsTo<Customer, Customer>(nameof(Customer.MergedIntoId));
        // shown to forms only: the chat writes without having seen it
        builder.Property(c => c.RowVersion).HasColumnName("xmin").HasColumnType("xid").ValueGeneratedOnAddOrUpdate();
        builder.HasQueryFilter(Customer.MergedFilter, c => c.MergedIntoId == null);
    }
}

sealed class CustomerMergeTable : IEntityTypeConfiguration<CustomerMerge>
{
    public void Configure(EntityTypeBuilder<CustomerMerge> builder)
    {
        builder.ToTable("customer_merges");
        builder.Property(m => m.By).HasMaxLength(200);
        builder.Property(m => m.Parts).AsJson();
        builder.HasIndex(m => new { m.CenterId, m.KeptId });
        builder.PointsTo<CustomerMerge, Customer>(nameof(CustomerMerge.KeptId));
        builder.PointsTo<CustomerMerge, Customer>(nameof(CustomerMerge.GoneId));
    }
}

sealed class AgencyTable : IEntityTypeConfiguration<Agency>
{
    public void Configure(EntityTypeBuilder<Agency> builder)
    {
        builder.ToTable("agencies");
        builder.Property(a => a.Name).HasMaxLength(120);
        builder.Property(a => a.RowVersion).HasColumnName("xmin").HasColumnType("xid").ValueGeneratedOnAddOrUpdate();
    }
}

sealed class AgencyInviteTable : IEntityTypeConfiguration<AgencyInvite>
{
    public void Configure(EntityTypeBuilder<AgencyInvite> builder)
    {
        builder.ToTable("agency_invites");
        builder.HasIndex(i => i.TokenHash).IsUnique();
        builder.PointsTo<AgencyInvite, Agency>(nameof(AgencyInvite.AgencyId));
        builder.PointsTo<AgencyInvite, Customer>(nameof(AgencyInvite.UsedById));
        builder.PointsTo<AgencyInvite, Staff.StaffMember>(nameof(AgencyInvite.CreatedById));
    }
}
