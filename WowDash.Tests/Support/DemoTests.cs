using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using WowDash.Data.Centers;
using WowDash.Data.Orders;
using WowDash.Data.Seed;
using Xunit;

namespace WowDash.Tests.Support;

public sealed class DemoTests(TestPlatform platform) : IClassFixture<TestPlatform>
{
    [Fact]
    public async Task The_demo_is_made_once_and_its_books_agree()
    {
        var seed = platform.Services.GetRequiredService<SeedDemo>();
        var access = await seed.Run();
        var again = await seed.Run();

        Assert.Equal(access.SignIns, again.SignIns);
        var centers = await platform.Services.GetRequiredService<PlatformQueries>().Centers();
        Assert.Equal(2, centers.Count);
        foreach (var center in centers)
        {
            var orders = await platform.Read(center.Id, db => db.Orders.Include(o => o.Payments).OrderBy(o => o.Number).ToListAsync());
            Assert.Equal(Enumerable.Range(1, orders.Count), orders.Select(o => o.Number));
            Assert.Equal(center.Orders, orders.Count);
            Assert.All(orders, o => Assert.Equal(o.Payments.Sum(p => p.Effect), o.Received));
            Assert.Contains(orders, o => o.Status is OrderStatus.Completed);
            Assert.Contains(orders, o => o.Status.IsOpen());
        }
    }
}
