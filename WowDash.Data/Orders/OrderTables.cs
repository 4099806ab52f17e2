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
        builder.PointsTo(nameof(Order.CustomerId), o => o.Customer);
        builder.PointsTo(nameof(Order.BranchId), o => o.Branch);
        builder.PointsTo(nameof(Order.ServiceId), o => o.Service);
        builder.PointsTo(nameof(Order.DocumentTypeId), o => o.DocumentType);
        builder.PointsTo(nameof(Order.TargetLanguageId), o => o.TargetLanguage);
        builder.PointsTo<Order, StaffMember>(nameof(Order.AssigneeId), o => o.Assignee);
        builder.PointsTo<Order, StaffMember>(nameof(Order.CreatedById));
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
    }
}
