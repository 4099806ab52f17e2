using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Centers;

namespace WowDash.Data.Mail;

sealed class OwedMailTable : IEntityTypeConfiguration<OwedMail>
{
    public void Configure(EntityTypeBuilder<OwedMail> builder)
    {
        builder.ToTable("owed_mails");
        builder.Property(m => m.Id).UseIdentityAlwaysColumn();
        builder.Property(m => m.To).HasMaxLength(254);
        builder.Property(m => m.Subject).HasMaxLength(200);
        builder.HasOne<Center>().WithMany().HasForeignKey(m => m.CenterId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(m => new { m.DueAt, m.Id }).HasFilter("status in ('Queued', 'Sending')").HasDatabaseName("ix_owed_mails_due");
    }
}
