using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using WowDash.Data;
using WowDash.Data.Settings;
using Xunit;

namespace WowDash.Tests.Support;

/// <summary>The business on a database of its own, as a test class's fixture: services as the program has them, with a clock that tests set.</summary>
public class TestPlatform : IAsyncLifetime
{
    ServiceProvider? services;

    internal TestClock Clock { get; } = new();

    internal string ConnectionString { get; private set; } = "";

    internal WowDashSettings Settings { get; private set; } = null!;

    internal IServiceProvider Services => services!;

    public virtual async Task InitializeAsync()
    {
        ConnectionString = await TestServers.NewDatabase();
        Settings = new WowDashSettings { Debug = true, SecretKey = "test key, not a secret: only for databases that live as long as a test run", Database = ConnectionString, MediaRoot = TestServers.NewFolder("media") };
        Settings = Adjust(Settings);
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.SetMinimumLevel(LogLevel.Warning));
        collection.AddWowDashData(Settings);
        Add(collection);
        collection.Replace(ServiceDescriptor.Singleton<TimeProvider>(Clock));
        services = collection.BuildServiceProvider(new ServiceProviderOptions { ValidateOnBuild = true, ValidateScopes = true });
        await Prepare();
    }

    public virtual async Task DisposeAsync() => await services!.DisposeAsync();

    /// <summary>What a fixture sets otherwise.</summary>
    internal virtual WowDashSettings Adjust(WowDashSettings settings) => settings;

    /// <summary>What a fixture adds to the business's own services.</summary>
    internal virtual void Add(IServiceCollection collection)
    {
    }

    /// <summary>What a fixture puts into the database.</summary>
    internal virtual Task Prepare() => Task.CompletedTask;

    /// <summary>One unit of work in a center.</summary>
    internal async Task<T> In<T>(long centerId, Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.InCenter(centerId);
        return await work(scope.ServiceProvider);
    }

    /// <summary>One unit of work in a center, on the database itself.</summary>
    internal Task<T> Read<T>(long centerId, Func<WowDashDb, Task<T>> read) => In(centerId, p => read(p.GetRequiredService<WowDashDb>()));
}
