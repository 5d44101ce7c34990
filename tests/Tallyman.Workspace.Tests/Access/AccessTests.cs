using System.Net;
using NodaTime;
using Tallyman.Workspace.Tests.Pages;

namespace Tallyman.Workspace.Tests.Access;

public sealed class AccessTests
{
    private static HttpClient Client() => new(new HttpClientHandler { AllowAutoRedirect = false, UseCookies = false });

    [Theory]
    [InlineData("/")]
    [InlineData("/documents")]
    [InlineData("/ledger?entry=0")]
    [InlineData("/_content/Tallyman.Workspace/tokens.css")]
    [InlineData("/_framework/blazor.web.js")]
    [InlineData("/_blazor/negotiate")]
    [InlineData("/language/uk")]
    [InlineData("/no-such-page")]
    [InlineData("/?token=wrong")]
    public async Task Without_the_token_nothing_answers(string address)
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var answer = await client.GetAsync(new Uri(open.Root + address));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.DoesNotContain(open.Case.Manifest.Name, await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/decide")]
    [InlineData("/verify")]
    [InlineData("/_blazor/negotiate")]
    public async Task Without_the_token_nothing_is_taken(string address)
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var answer = await client.PostAsync(new Uri(open.Root + address), new FormUrlEncodedContent([]));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    public async Task The_printed_address_becomes_a_cookie_that_scripts_and_other_sites_do_not_get()
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var answer = await client.GetAsync(open.Host.Address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/", answer.Headers.Location!.ToString());
        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie"), c => c.StartsWith("tallyman-", StringComparison.Ordinal));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);

        using var request = new HttpRequestMessage(HttpMethod.Get, open.Root + "/");
        request.Headers.Add("Cookie", cookie.Split(';')[0]);
        using var page = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        var policy = Assert.Single(page.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("http", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-eval", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1:1")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Another_host_name_is_refused_even_with_the_token(string host)
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Get, open.Host.Address);
        request.Headers.Host = host;
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.MisdirectedRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_from_another_site_is_refused_even_with_the_token()
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var request = new HttpRequestMessage(HttpMethod.Post, open.Root + "/verify" + open.Host.Address.Query) { Content = new FormUrlEncodedContent([]) };
        request.Headers.Add("Origin", "http://evil.example");
        using var answer = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Fact]
    public async Task A_form_without_its_own_token_is_refused()
    {
        await using var open = await OpenCase.Make();
        using var client = Client();
        using var answer = await client.PostAsync(new Uri(open.Root + "/decide" + open.Host.Address.Query), new FormUrlEncodedContent([KeyValuePair.Create("decision", "accept")]));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Empty(open.Case.View.Decisions);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_said_so()
    {
        await using var open = await OpenCase.Make();
        var second = await WorkspaceHost.StartAsync(open.Case, new WorkspaceOptions(open.Host.Address.Port), SystemClock.Instance, CancellationToken.None);
        Assert.Null(second.Host);
        Assert.Contains(open.Host.Address.Port.ToString(System.Globalization.CultureInfo.InvariantCulture), second.Problem, StringComparison.Ordinal);
        Assert.Contains("--port", second.Problem, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_answers_on_the_loopback_address_only()
    {
        await using var open = await OpenCase.Make();
        Assert.True(open.Host.Address.IsLoopback);
        Assert.Equal("127.0.0.1", open.Host.Address.Host);
    }
}
