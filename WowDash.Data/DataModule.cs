using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using WowDash.Data.Accounts;
using WowDash.Data.Catalogue;
using WowDash.Data.Centers;
using WowDash.Data.Conversations;
using WowDash.Data.Customers;
using WowDash.Data.Files;
using WowDash.Data.Mail;
using WowDash.Data.Messages;
using WowDash.Data.Orders;
using WowDash.Data.Payments;
using WowDash.Data.Seed;
using WowDash.Data.Sessions;
using WowDash.Data.Settings;
using WowDash.Data.Staff;
using WowDash.Data.Tables;
using WowDash.Data.Tenancy;

namespace WowDash.Data;

/// <summary>Wires the business: tables, the tenant of a unit of work, the verbs.</summary>
public static class DataModule
{
    /// <summary>Adds WowDash.Data. One scope is one unit of work.</summary>
    public static IServiceCollection AddWowDashData(this IServiceCollection services, WowDashSettings settings)
    {
        services.AddSingleton(settings);
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(_ => Connections.Open(settings.Database));
        services.AddSingleton<Listeners>();
        services.AddScoped<CurrentCenter>();
        services.AddDbContext<WowDashDb>((provider, options) => options.UseWowDash(provider.GetRequiredService<NpgsqlDataSource>()));
        services.AddProtection();
        services.AddStaffAccounts();
        services.AddSingleton<BotSecrets>().AddSingleton<PlatformQueries>().AddSingleton<FileStore>().AddSingleton<PageCounter>();
        return services.AddVerbs().AddSetupVerbs().AddAccounts();
    }

    static IServiceCollection AddVerbs(this IServiceCollection services) => services
        .AddScoped<RegisterCustomer>().AddScoped<ChangeProfile>().AddScoped<MarkUnreachable>().AddScoped<InviteToAgency>()
        .AddScoped<EditCustomer>().AddScoped<BlockCustomer>().AddScoped<MergeCustomers>().AddScoped<SaveAgency>().AddScoped<SwitchAgency>()
        .AddScoped<PlaceOrder>().AddScoped<CancelOwnOrder>().AddScoped<ChangeOrderStatus>().AddScoped<AssignOrder>().AddScoped<CorrectPages>().AddScoped<AnswerPriceChange>().AddScoped<RateOrder>()
        .AddScoped<SaveFilter>().AddScoped<ForgetFilter>()
        .AddScoped<RecordPayment>().AddScoped<SubmitReceipt>().AddScoped<VerifyReceipt>().AddScoped<RejectReceipt>()
        .AddScoped<CancelOrder>().AddScoped<RepriceOrder>().AddScoped<SetManualPrice>().AddScoped<AddFee>().AddScoped<RemoveFee>().AddScoped<GiveDiscount>()
        .AddScoped<ChangeDeadline>().AddScoped<EditOrder>().AddScoped<QuotePrice>().AddScoped<TakeAtCounter>().AddScoped<AsSeen>()
        .AddScoped<RefundPayment>().AddScoped<UseCredit>().AddScoped<PayOutCredit>().AddScoped<PayManyOrders>()
        .AddScoped<AttachFile>().AddScoped<AttachDraftFile>().AddScoped<RemoveOrderFile>().AddScoped<AddWalkIn>()
        .AddScoped<AcceptFile>().AddScoped<RemoveFile>()
        .AddScoped<HearCustomer>().AddScoped<HearEdit>().AddScoped<OpenThread>().AddScoped<ReplyToCustomer>().AddScoped<RetryMessage>()
        .AddScoped<ReadThread>().AddScoped<AssignThread>().AddScoped<CloseThread>().AddScoped<RemindOfWaiting>()
        .AddScoped<AddComment>().AddScoped<SaveCannedReply>().AddScoped<RemoveCannedReply>().AddScoped<ReadNotifications>()
        .AddScoped<CreateCenter>().AddScoped<ConnectBot>().AddScoped<RotateWebhookSecret>()
        .AddScoped<CreateStaff>().AddScoped<CreatePlatformOwner>().AddScoped<DeactivateStaff>()
        .AddScoped<StaffSessions>().AddScoped<ClearSessions>().AddScoped<ClearStates>()
        .AddScoped<SeedRegions>().AddSingleton<SeedDemo>();

    // how a center sets itself up
    static IServiceCollection AddSetupVerbs(this IServiceCollection services) => services
        .AddScoped<SaveService>().AddScoped<SaveDocument>().AddScoped<SaveLanguage>().AddScoped<SaveExpense>().AddScoped<SwitchCatalogueItem>().AddScoped<MoveCatalogueItem>()
        .AddScoped<CopyPriceList>().AddScoped<SaveGeneralExpense>().AddScoped<SettleGeneralExpense>()
        .AddScoped<SaveBranch>().AddScoped<SaveBranchSettings>().AddScoped<SwitchBranch>().AddScoped<ChangeMainBranch>()
        .AddScoped<SaveCenterSettings>().AddScoped<ChangeLogo>().AddScoped<ChangeCenterStatus>().AddScoped<OpenCenter>()
        .AddScoped<InviteStaff>().AddScoped<AcceptInvitation>().AddScoped<WithdrawInvitation>().AddScoped<ChangeStaff>().AddScoped<ReactivateStaff>().AddScoped<HandOverCenter>()
        .AddScoped<SendPasswordLink>().AddScoped<UsePasswordLink>().AddScoped<ResetSecondFactor>().AddScoped<SaveRole>().AddScoped<SwitchRole>().AddScoped<DeleteRole>()
        .AddScoped<Mails>();

    /// <summary>Opens a unit of work for one center.</summary>
    public static AsyncServiceScope InCenter(this IServiceProvider services, long centerId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentCenter>().Choose(centerId);
        return scope;
    }
}
