using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using WowDash.Bots;
using WowDash.Bots.Telegram;
using WowDash.Bots.Webhooks;
using WowDash.Data;
using WowDash.Data.Settings;
using WowDash.Simulator;
using WowDash.Tests.Support;
using Xunit;

namespace WowDash.Tests.Bots;

/// <summary>The bots on a database and a Telegram of their own. The workers do not run: tests make their rounds.</summary>
public class BotsPlatform : TestPlatform
{
    TestTelegram? simulator;

    internal World Telegram => simulator!.World;

    internal LogCapture Logs { get; } = new();

    public override async Task InitializeAsync()
    {
        simulator = await TestTelegram.Start();
        await base.InitializeAsync();
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        RunLogs.Keep("bots", Logs.Lines);
        await simulator!.DisposeAsync();
    }

    internal override WowDashSettings Adjust(WowDashSettings settings) => settings with { TelegramApiUrl = simulator!.Address, UseWebhook = false };

    internal override void Add(IServiceCollection collection) => collection
        .AddWowDashBots(Settings)
        .AddBotWorkers(Settings)
        .AddLogging(logging => logging.SetMinimumLevel(LogLevel.Trace).AddProvider(Logs));

    internal T Get<T>()
        where T : notnull => Services.GetRequiredService<T>();

    /// <summary>A center whose bot Telegram knows.</summary>
    internal async Task<(TestCenter Center, SimBot Telegram, Bot Bot)> NewBot(string? token = null)
    {
        var center = await TestCenter.Create(this);
        var known = Telegram.CreateBot(token: token);
        var connected = await Get<ConnectBotByToken>().Run(Actor.Operator, center.Id, known.Token);
        Assert.True(connected.Done, $"{connected.Refusal?.Id}: {string.Join('\n', Logs.Lines.Where(l => l.Contains($"Center {center.Id}:", StringComparison.Ordinal)))}");
        return (center, known, (await Get<WowDash.Bots.Intake.Bots>().ByCenter(center.Id, CancellationToken.None))!);
    }

    /// <summary>A customer of the center who has written to its bot.</summary>
    internal async Task<(Data.Customers.Customer Customer, SimChat Chat)> NewCustomer(TestCenter center, SimBot bot)
    {
        var person = Telegram.CreateCustomer("Aziza");
        var chat = bot.ChatWith(person);
        chat.Say("/start");
        return (await center.NewCustomer(telegramUserId: person.Id), chat);
    }
}

/// <summary>Everything that is logged, exceptions included.</summary>
sealed class LogCapture : ILoggerProvider, ILogger
{
    readonly ConcurrentQueue<string> lines = new();

    public IEnumerable<string> Lines => lines;

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
        lines.Enqueue($"{formatter(state, exception)} {exception}");

    public void Dispose()
    {
    }
}
