using WowDash.Data.Settings;

namespace WowDash.Web.Mail;

/// <summary>Sending owed mail, where EMAIL_HOST names a server. Without one it waits until it is of no use.</summary>
static class MailModule
{
    public static IServiceCollection AddMail(this IServiceCollection services, WowDashSettings settings) => settings.Mail is not { } server
        ? services
        : services
            .AddSingleton(server)
            .AddSingleton<IMailer, SmtpMailer>()
            .AddSingleton<OwedMailSender>()
            .AddHostedService(provider => provider.GetRequiredService<OwedMailSender>());
}
