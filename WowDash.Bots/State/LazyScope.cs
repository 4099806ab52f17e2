using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;

namespace WowDash.Bots.State;

/// <summary>A center's unit of work, opened when something of it is asked for: most updates need no database but the conversation's own row.</summary>
sealed class LazyScope(IServiceProvider root, long centerId) : IServiceProvider, IAsyncDisposable
{
    AsyncServiceScope? scope;

    /// <summary>Whether verbs change the business in it.</summary>
    public bool InTransaction => scope?.ServiceProvider.GetRequiredService<WowDashDb>().Database.CurrentTransaction is not null;

    public object? GetService(Type serviceType) => (scope ??= root.InCenter(centerId)).ServiceProvider.GetService(serviceType);

    public async ValueTask DisposeAsync()
    {
        if (scope is { } opened) await opened.DisposeAsync();
    }
}
