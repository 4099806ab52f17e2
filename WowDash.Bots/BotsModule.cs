using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using WowDash.Bots.Channels;
using WowDash.Bots.Conversation;
using WowDash.Bots.Files;
using WowDash.Bots.Intake;
using WowDash.Bots.Messages;
using WowDash.Bots.Outbox;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Bots.Uploads;
using WowDash.Bots.Webhooks;
using WowDash.Data.Files;
using WowDash.Data.Settings;

namespace WowDash.Bots;

/// <summary>Wires everything about Telegram.</summary>
public static class BotsModule
{
    /// <summary>Adds the conversation, its state, intake and what sending needs.</summary>
    public static IServiceCollection AddWowDashBots(this IServiceCollection services, WowDashSettings settings) => services
        .AddSingleton<BotApi>()
        .AddSingleton<Intake.Bots>()
        .AddSingleton<BotHealth>()
        .AddSingleton<BotStarts>()
        .AddSingleton<WebhookRecord>()
        .AddSingleton<Notices.Notices>()
        .AddSingleton<CentersFacts>()
        .AddHostedService<CenterNewsListener>()
        .AddSingleton<Router>()
        .AddStates(settings)
        .AddSingleton<CustomerLanes>()
        .AddSingleton<SentMarks>()
        .AddHostedService(provider => provider.GetRequiredService<SentMarks>())
        .AddSingleton<StoredDocument>()
        .AddSingleton<ReplyDelivery>()
        .AddSingleton<ReplySender>()
        .AddSingleton<StateManager>()
        .AddSingleton(p => new StateDoor(p.GetRequiredService<StateManager>(), p.GetRequiredService<IStates>(), p.GetRequiredService<StateCounts>(), settings, p))
        .AddSingleton<Intake.DeadLetters>()
        .AddSingleton<Intake.UpdateIntake>()
        .AddSingleton<CommandMenu>()
        .AddSingleton<ChatPaces>()
        .AddSingleton<LastUpdates>()
        .AddHostedService(provider => provider.GetRequiredService<LastUpdates>())
        // public doors over internal parts: the container only calls public constructors
        .AddSingleton(p => new WebhookDoor(p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<UpdateIntake>(), p.GetRequiredService<LastUpdates>()))
        .AddSingleton(p => new UploadDoor(p, p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<StateManager>(), p.GetRequiredService<FileStore>(), p.GetRequiredService<PageCounter>(), p.GetRequiredService<TimeProvider>()))
        .AddSingleton(p => new WebhookSetup(p, p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<BotApi>(), p.GetRequiredService<BotHealth>(), p.GetRequiredService<WebhookRecord>(),
            p.GetRequiredService<CommandMenu>(), settings, p.GetRequiredService<TimeProvider>()))
        .AddSingleton(p => new CheckBots(p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<BotStarts>(), p.GetRequiredService<WebhookSetup>(), p.GetRequiredService<TimeProvider>(),
            p.GetRequiredService<ILogger<CheckBots>>()))
        .AddSingleton(p => new ReplayDeadLetters(p, p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<Intake.DeadLetters>(), p.GetRequiredService<Intake.UpdateIntake>()))
        .AddSingleton(p => new ConnectBotByToken(p, p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<BotApi>(), p.GetRequiredService<ILogger<ConnectBotByToken>>()))
        .AddSingleton(p => new TestChannel(p.GetRequiredService<Intake.Bots>(), p.GetRequiredService<BotApi>(), p.GetRequiredService<BotHealth>(), p.GetRequiredService<CentersFacts>(), p.GetRequiredService<NpgsqlDataSource>()));

    /// <summary>Adds the workers that send owed messages, fetch files and, without webhooks, poll. Any number of processes may run them.</summary>
    public static IServiceCollection AddBotWorkers(this IServiceCollection services, WowDashSettings settings)
    {
        services
            .AddSingleton<ReplySweep>()
            .AddHostedService(provider => provider.GetRequiredService<ReplySweep>())
            .AddSingleton<Claims>()
            .AddSingleton<Outcomes>()
            .AddSingleton<NoticeOrders>()
            .AddSingleton<RestingBots>()
            .AddSingleton<StaffReplies>()
            .AddSingleton<Delivery>()
            .AddSingleton<OwedMessageSender>()
            .AddHostedService(provider => provider.GetRequiredService<OwedMessageSender>())
            .AddSingleton<ChannelFollower>()
            .AddSingleton<ChannelClaims>()
            .AddSingleton<PostOrder>()
            .AddSingleton<ChannelWorker>()
            .AddHostedService(provider => provider.GetRequiredService<ChannelWorker>())
            .AddSingleton<FileClaims>()
            .AddSingleton<FileNewsBearer>()
            .AddSingleton<FetchFile>()
            .AddSingleton<FileWorker>()
            .AddHostedService(provider => provider.GetRequiredService<FileWorker>());
        return settings.UseWebhook ? services : services
            .AddSingleton<PollLeases>()
            .AddSingleton<BotPolling>()
            .AddSingleton<Poller>()
            .AddHostedService(provider => provider.GetRequiredService<Poller>());
    }
}
