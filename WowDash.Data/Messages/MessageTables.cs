using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Customers;
using WowDash.Data.Orders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Messages;

sealed class MessageThreadTable : IEntityTypeConfiguration<MessageThread>
{
    public void Configure(EntityTypeBuilder<MessageThread> builder)
    {
        builder.ToTable("message_threads");
        builder.Property(t => t.Preview).HasMaxLength(MessageThread.PreviewLength);
        builder.HasIndex(t => new { t.CenterId, t.CustomerId }).IsUnique();
        builder.HasIndex(t => new { t.CenterId, t.Status, t.LastMessageAt });
        builder.HasIndex(t => new { t.CenterId, t.CustomerId }, "ix_message_threads_unread").HasFilter("unread > 0");
        builder.HasIndex(t => t.AlertedAt).HasFilter("waiting_since is not null").HasDatabaseName("ix_message_threads_waiting");
        builder.PointsTo<MessageThread, Customer>(nameof(MessageThread.CustomerId), t => t.Customer);
        builder.PointsTo<MessageThread, StaffMember>(nameof(MessageThread.AssigneeId), t => t.Assignee);
    }
}

sealed class ThreadMessageTable : IEntityTypeConfiguration<ThreadMessage>
{
    public void Configure(EntityTypeBuilder<ThreadMessage> builder)
    {
        builder.ToTable("thread_messages");
        builder.Property(m => m.Text).HasMaxLength(ThreadMessage.MaxLength);
        builder.Property(m => m.Key).HasMaxLength(100);
        builder.HasIndex(m => new { m.CenterId, m.ThreadId, m.Id });
        builder.HasIndex(m => new { m.CenterId, m.ThreadId, m.TelegramMessageId }).IsUnique().HasFilter("direction = 'FromCustomer'").HasDatabaseName("ix_thread_messages_telegram");
        builder.HasIndex(m => new { m.CenterId, m.Key }).IsUnique();
        builder.HasIndex(m => new { m.CenterId, m.OwedMessageId }).HasFilter("owed_message_id is not null");
        builder.PointsTo<ThreadMessage, MessageThread>(nameof(ThreadMessage.ThreadId), m => m.Thread);
        builder.PointsTo<ThreadMessage, Order>(nameof(ThreadMessage.OrderId), m => m.Order);
        builder.PointsTo<ThreadMessage, StaffMember>(nameof(ThreadMessage.StaffId));
        builder.PointsTo<ThreadMessage, Files.StoredFile>(nameof(ThreadMessage.FileId), m => m.File);
    }
}

sealed class CannedReplyTable : IEntityTypeConfiguration<CannedReply>
{
    public void Configure(EntityTypeBuilder<CannedReply> builder)
    {
        builder.ToTable("canned_replies");
        builder.Property(r => r.Title).HasMaxLength(80);
        builder.ComplexProperty(r => r.Words);
        builder.Property(r => r.RowVersion).HasColumnName("xmin").HasColumnType("xid").ValueGeneratedOnAddOrUpdate();
    }
}

sealed class OrderCommentTable : IEntityTypeConfiguration<OrderComment>
{
    public void Configure(EntityTypeBuilder<OrderComment> builder)
    {
        builder.ToTable("order_comments");
        builder.Property(c => c.Text).HasMaxLength(OrderComment.MaxLength);
        builder.Property(c => c.Key).HasMaxLength(100);
        builder.HasIndex(c => new { c.CenterId, c.Key }).IsUnique();
        builder.PointsTo<OrderComment, Order>(nameof(OrderComment.OrderId));
        builder.PointsTo<OrderComment, StaffMember>(nameof(OrderComment.StaffId));
    }
}

sealed class NotificationTable : IEntityTypeConfiguration<Notification>
{
    public void Configure(EntityTypeBuilder<Notification> builder)
    {
        builder.ToTable("notifications");
        builder.Property(n => n.Facts).AsJson();
        builder.HasIndex(n => new { n.CenterId, n.StaffId, n.CreatedAt });
        builder.HasIndex(n => new { n.CenterId, n.StaffId, n.Kind, n.ThreadId }).IsUnique().HasFilter("read_at is null and thread_id is not null").HasDatabaseName("ix_notifications_unread_thread");
        builder.HasIndex(n => new { n.CenterId, n.StaffId }).HasFilter("read_at is null").HasDatabaseName("ix_notifications_unread");
        builder.PointsTo<Notification, StaffMember>(nameof(Notification.StaffId));
        builder.PointsTo<Notification, Order>(nameof(Notification.OrderId));
        builder.PointsTo<Notification, MessageThread>(nameof(Notification.ThreadId));
    }
}
