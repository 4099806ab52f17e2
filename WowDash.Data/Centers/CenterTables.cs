using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Tables;

namespace WowDash.Data.Centers;

sealed class CenterTable : IEntityTypeConfiguration<Center>
{
    public void Configure(EntityTypeBuilder<Center> builder)
    {
        builder.ToTable("centers", table => table.HasCheckConstraint("ck_centers_deposit", "deposit_percent between 0 and 100"));
        builder.Property(c => c.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(c => c.Id).UseIdentityAlwaysColumn();
        builder.Property(c => c.Name).HasMaxLength(120);
        builder.Property(c => c.Slug).HasMaxLength(40);
        builder.HasIndex(c => c.Slug).IsUnique();
        builder.PrimitiveCollection(c => c.Languages).ElementType().HasConversion<string>();
    }
}

sealed class BotConnectionTable : IEntityTypeConfiguration<BotConnection>
{
    public void Configure(EntityTypeBuilder<BotConnection> builder)
    {
        builder.ToTable("bot_connections");
        builder.HasKey(b => b.CenterId);
        builder.Property(b => b.CenterId).ValueGeneratedNever();
        builder.HasIndex(b => b.BotId).IsUnique();
        builder.HasIndex(b => b.WebhookKey).IsUnique();
    }
}

sealed class BranchTable : IEntityTypeConfiguration<Branch>
{
    public void Configure(EntityTypeBuilder<Branch> builder)
    {
        builder.ToTable("branches");
        builder.Property(b => b.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Property(b => b.Name).HasMaxLength(120);
        builder.Property(b => b.Hours).AsJson();
        builder.ComplexProperty(b => b.About);
        builder.ComplexProperty(b => b.Help);
        builder.HasIndex(b => b.CenterId).IsUnique().HasFilter("is_main").HasDatabaseName("ix_branches_one_main");
        builder.HasOne<Region>().WithMany().HasForeignKey(b => b.RegionCode).OnDelete(DeleteBehavior.Restrict);
    }
}

sealed class RegionTable : IEntityTypeConfiguration<Region>
{
    public void Configure(EntityTypeBuilder<Region> builder)
    {
        builder.ToTable("regions");
        builder.HasKey(r => r.Code);
        builder.Property(r => r.Code).HasMaxLength(8);
        builder.ComplexProperty(r => r.Name);
    }
}
