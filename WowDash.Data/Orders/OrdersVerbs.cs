using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Orders;

static class OrdersVerbs
{
    /// <summary>The verbs about orders and their prices.</summary>
    public static IServiceCollection AddOrders(this IServiceCollection services) => services
        .AddScoped<PlaceOrder>().AddScoped<CancelOwnOrder>().AddScoped<ChangeOrderStatus>().AddScoped<CancelOrder>().AddScoped<RemoveOrder>().AddScoped<AssignOrder>()
        .AddScoped<CorrectPages>().AddScoped<AnswerPriceChange>().AddScoped<RateOrder>().AddScoped<RepriceOrder>().AddScoped<SetManualPrice>()
        .AddScoped<AddFee>().AddScoped<RemoveFee>().AddScoped<GiveDiscount>().AddScoped<ChangeDeadline>().AddScoped<EditOrder>()
        .AddScoped<QuotePrice>().AddScoped<TakeAtCounter>().AddScoped<AsSeen>().AddScoped<SaveFilter>().AddScoped<ForgetFilter>().AddScoped<ChangeFilter>().AddScoped<MoveFilter>()
        .AddScoped<UndoAssignment>().AddScoped<UndoStatus>();
}
