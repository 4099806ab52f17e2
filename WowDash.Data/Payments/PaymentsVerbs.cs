using Microsoft.Extensions.DependencyInjection;

namespace WowDash.Data.Payments;

static class PaymentsVerbs
{
    /// <summary>The verbs about money.</summary>
    public static IServiceCollection AddPayments(this IServiceCollection services) => services
        .AddScoped<RecordPayment>().AddScoped<SubmitReceipt>().AddScoped<VerifyReceipt>().AddScoped<RejectReceipt>().AddScoped<RefundPayment>().AddScoped<CorrectPayment>()
        .AddScoped<UseCredit>().AddScoped<PayOutCredit>().AddScoped<PayManyOrders>();
}
