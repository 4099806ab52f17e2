using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Tables;

namespace WowDash.Data.Outbox;

sealed class OwedMessageTable : IEntityTypeConfiguration<OwedMessage>
{
    public void Configure(EntityTypeBuilder<OwedMessage> builder)
    {
        builder.ToTable("owed_messages");
        builder.Property(m => m.Facts).AsJson();
        builder.HasIndex(m => new { m.DueAt, m.Id }).HasFilter("status in ('Queued', 'Sending') and lane <> 'Bulk'").HasDatabaseName("ix_owed_messages_due");
        builder.HasIndex(m => new { m.CenterId, m.DueAt, m.Id }).HasFilter("status in ('Queued', 'Sending') and lane = 'Bulk'").HasDatabaseName("ix_owed_messages_bulk");
        // what goes to a customer first
        builder.HasIndex(m => new { m.CenterId, m.CustomerId, m.Id }).HasFilter("status in ('Queued', 'Sending') and lane <> 'Bulk'").HasDatabaseName("ix_owed_messages_waiting");
        builder.HasIndex(m => new { m.CenterId, m.CustomerId });
        builder.PointsTo<OwedMessage, Customer>(nameof(OwedMessage.CustomerId));
        builder.PointsTo<OwedMessage, Order>(nameof(OwedMessage.OrderId), m => m.Order);
    }
}
