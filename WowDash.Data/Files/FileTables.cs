using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Data.Files;

sealed class StoredFileTable : IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(f => f.Name).HasMaxLength(255);
        builder.HasIndex(f => f.WorkDueAt).HasFilter("work_due_at is not null");
        builder.HasIndex(f => new { f.CenterId, f.DraftId }).HasFilter("draft_id is not null");
        builder.HasIndex(f => new { f.CenterId, f.CustomerId, f.TelegramMessageId, f.TelegramUniqueId, f.DraftId }, "ix_files_telegram_message")
            .IsUnique().AreNullsDistinct(false).HasFilter("telegram_unique_id is not null");
        builder.PointsTo<StoredFile, Order>(nameof(StoredFile.OrderId), null, o => o.Files);
        builder.PointsTo<StoredFile, Customer>(nameof(StoredFile.CustomerId));
    }
}

sealed class UploadLinkTable : IEntityTypeConfiguration<UploadLink>
{
    public void Configure(EntityTypeBuilder<UploadLink> builder)
    {
        builder.ToTable("upload_links");
        builder.Property(l => l.Words).HasMaxLength(1000);
        builder.HasIndex(l => new { l.CenterId, l.TokenHash }).IsUnique();
        builder.HasIndex(l => l.ExpiresAt);
        builder.PointsTo<UploadLink, Customer>(nameof(UploadLink.CustomerId), l => l.Customer);
        builder.PointsTo<UploadLink, Order>(nameof(UploadLink.OrderId));
        builder.PointsTo<UploadLink, StoredFile>(nameof(UploadLink.FileId), l => l.File);
    }
}
