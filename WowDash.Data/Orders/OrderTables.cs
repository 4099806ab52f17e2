using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using WowDash.Data.Staff;
using WowDash.Data.Tables;

namespace WowDash.Data.Orders;

sealed class OrderTable : IEntityTypeConfiguration<Order>
{
    public void Configure(EntityTypeBuilder<Order> builder)
    {
        builder.ToTable("orders", table =>
        {
            table.HasCheckConstraint("ck_orders_counts", "pages >= 1 and copies between 0 and 99");
            table.HasCheckConstraint("ck_orders_money", "total >= 0 and extra_fees >= 0 and discount >= 0 and discount <= total + extra_fees");
            table.HasCheckConstraint("ck_orders_rating", "rating between 1 and 5");
        });
        builder.Property(o => o.Breakdown).AsJson();
        builder.Property(o => o.Due).HasComputedColumnSql("total + extra_fees - discount", stored: true);
        builder.Property(o => o.Left).HasColumnName("left_to_pay").HasComputedColumnSql("greatest(0, total + extra_fees - discount - received)", stored: true);
        builder.Property(o => o.RowVersion).IsRowVersion().HasColumnName("xmin");
        builder.Ignore(o => o.LeftNow).Ignore(o => o.DueNow);
        builder.HasIndex(o => new { o.CenterId, o.Number }).IsUnique();
        builder.HasIndex(o => new { o.CenterId, o.DraftId }).IsUnique();
        builder.HasIndex(o => o.TrackingCode).IsUnique();
        builder.HasIndex(o => new { o.CenterId, o.Status, o.Number }).IsDescending(false, false, true);
        MapLists(builder);
        builder.PointsTo(nameof(Order.CustomerId), o => o.Customer);
        builder.PointsTo(nameof(Order.BranchId), o => o.Branch);
        builder.PointsTo(nameof(Order.ServiceId), o => o.Service);
        builder.PointsTo(nameof(Order.DocumentTypeId), o => o.DocumentType);
        builder.PointsTo(nameof(Order.TargetLanguageId), o => o.TargetLanguage);
        builder.PointsTo<Order, StaffMember>(nameof(Order.AssigneeId), o => o.Assignee);
        builder.PointsTo<Order, StaffMember>(nameof(Order.CreatedById));
    }

    // each filter of the list finds its page in the list's order; these also serve the foreign keys
    static void MapLists(EntityTypeBuilder<Order> builder)
    {
        builder.HasIndex(o => new { o.CenterId, o.CustomerId, o.Number });
        builder.HasIndex(o => new { o.CenterId, o.BranchId, o.Number });
        builder.HasIndex(o => new { o.CenterId, o.ServiceId, o.Number });
        builder.HasIndex(o => new { o.CenterId, o.TargetLanguageId, o.Number });
        builder.HasIndex(o => new { o.CenterId, o.AssigneeId, o.Number });
        builder.HasIndex(o => new { o.CenterId, o.CreatedAt });
        builder.HasIndex(o => new { o.CenterId, o.DeadlineAt, o.Number }).HasFilter("status <> 'Completed' and status <> 'Cancelled'").HasDatabaseName("ix_orders_open");
        builder.HasIndex(o => new { o.CenterId, o.Left, o.Number }).HasFilter("left_to_pay > 0 and status <> 'Cancelled'").HasDatabaseName("ix_orders_owed");
        builder.HasIndex(o => new { o.CenterId, o.Number }, "ix_orders_part_paid").HasFilter("left_to_pay > 0 and status <> 'Cancelled' and received > 0");
    }
}

sealed class OrderFeeTable : IEntityTypeConfiguration<OrderFee>
{
    public void Configure(EntityTypeBuilder<OrderFee> builder)
    {
        builder.ToTable("order_fees", table => table.HasCheckConstraint("ck_order_fees_amount", "amount > 0"));
        builder.PointsTo<OrderFee, Order>(nameof(OrderFee.OrderId), null, o => o.Fees);
        builder.PointsTo<OrderFee, StaffMember>(nameof(OrderFee.StaffId));
    }
}

sealed class OrderEventTable : IEntityTypeConfiguration<OrderEvent>
{
    public void Configure(EntityTypeBuilder<OrderEvent> builder)
    {
        builder.ToTable("order_events");
        builder.PointsTo<OrderEvent, Order>(nameof(OrderEvent.OrderId), null, o => o.History);
        builder.PointsTo<OrderEvent, StaffMember>(nameof(OrderEvent.StaffId));
        builder.HasIndex(e => new { e.CenterId, e.StaffId, e.At });
    }
}
