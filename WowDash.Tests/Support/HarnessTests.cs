using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data;
using Xunit;

namespace WowDash.Tests.Support;

public sealed class HarnessTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task Model_and_migrations_agree()
    {
        await using var scope = platform.Services.CreateAsyncScope();
        Assert.False(scope.ServiceProvider.GetRequiredService<WowDashDb>().Database.HasPendingModelChanges());
    }
}
