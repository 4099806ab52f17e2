using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using WowDash.Bots;
using WowDash.Bots.Conversation;
using WowDash.Bots.State;
using WowDash.Bots.Telegram;
using WowDash.Data;
using WowDash.Tests.Bots;

namespace WowDash.Tests.States;

/// <summary>A worker of its own on the platform's database: its own lanes, its own memory, its own writers. Its background services do not run.</summary>
sealed class StateWorker : IAsyncDisposable
{
    readonly ServiceProvider services;

    public StateWorker(BotsPlatform platform)
    {
        var collection = new ServiceCollection();
        collection.AddLogging();
        collection.AddWowDashData(platform.Settings).AddWowDashBots(platform.Settings).AddBotWorkers(platform.Settings);
        collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(platform.Clock));
        services = collection.BuildServiceProvider();
    }

    public T Get<T>()
        where T : notnull => services.GetRequiredService<T>();

    /// <summary>Answers an update (null: brings back owed work) with a change of the state.</summary>
    public async Task<ChangeKind> Change(Bot bot, long user, long? updateId, Action<Chat> change)
    {
        var update = updateId is { } id ? new Update { UpdateId = id } : null;
        return (await Get<StateManager>().Change(bot, new ConversationKey(bot.CenterId, user), update, (chat, _) =>
        {
            change(chat);
            return Task.FromResult(true);
        }, default)).Kind;
    }

    public ValueTask DisposeAsync() => services.DisposeAsync();
}
