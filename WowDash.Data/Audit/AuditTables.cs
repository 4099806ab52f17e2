using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Centers;

namespace WowDash.Data.Audit;

sealed class AuditEntryTable : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_entries");
        builder.Property(a => a.Id).UseIdentityAlwaysColumn();
        builder.Property(a => a.Before).HasColumnType("jsonb");
        builder.Property(a => a.After).HasColumnType("jsonb");
        builder.HasOne<Center>().WithMany().HasForeignKey(a => a.CenterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.CenterId, a.At });
    }
}
