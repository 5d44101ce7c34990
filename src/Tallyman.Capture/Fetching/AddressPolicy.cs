using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Microsoft.Security.AntiSSRF;

namespace Tallyman.Capture.Fetching;

/// <summary>
/// Which addresses may be connected to: those of the public network. The ranges that are not are those of
/// Microsoft.Security.AntiSSRF's newest external policy (loopback, private, link-local, carrier, metadata, documentation,
/// multicast, NAT64, 6to4 and the rest of the IANA special-purpose registries).
/// </summary>
public sealed class AddressPolicy
{
    private readonly ImmutableArray<IPNetwork> _denied;
    private readonly ImmutableArray<IPNetwork> _allowed;

    private AddressPolicy(ImmutableArray<IPNetwork> denied, ImmutableArray<IPNetwork> allowed)
    {
        _denied = denied;
        _allowed = allowed;
    }

    /// <summary>The public network only.</summary>
    public static AddressPolicy Public { get; } = new([.. Denied()], []);

    /// <summary>This policy with exceptions, for a server of one's own.</summary>
    /// <param name="networks">CIDR blocks, such as <c>127.0.0.1/32</c>.</param>
    public AddressPolicy Allowing(params ReadOnlySpan<string> networks)
    {
        var allowed = _allowed.ToBuilder();
        foreach (var network in networks)
        {
            allowed.Add(IPNetwork.Parse(network));
        }

        return new AddressPolicy(_denied, allowed.ToImmutable());
    }

    /// <summary>Why an address cannot be asked for whatever it resolves to; null where it can.</summary>
    public static CaptureProblem? Refusal(Uri address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https"))
        {
            return new CaptureProblem($"'{Shown(address)}' is not an http or https address", "Only pages of the web are fetched; capture a file by its path");
        }

        if (address.UserInfo.Length > 0)
        {
            return new CaptureProblem($"'{address.Host}' is asked for with a user name in the address", "Leave the part before the @ out: it is a way to make one host look like another");
        }

        if (address.Host.Length == 0)
        {
            return new CaptureProblem("The address names no host", "Check the address");
        }

        return address.Port is 80 or 443 or >= 1024
            ? null
            : new CaptureProblem(string.Create(CultureInfo.InvariantCulture, $"Port {address.Port} is not one of the web"), "Pages are fetched from ports 80, 443 and those from 1024 on");
    }

    /// <summary>True where a connection to an address may be made.</summary>
    public bool Allows(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        if (_allowed.Any(n => n.Contains(plain) || n.Contains(address)))
        {
            return true;
        }

        // An IPv4 address inside an IPv6 one (compatible, NAT64, 6to4) is what would be reached.
        return !_denied.Any(n => n.Contains(plain) || n.Contains(address))
            && plain.AddressFamily is AddressFamily.InterNetwork or AddressFamily.InterNetworkV6
            && (plain.AddressFamily != AddressFamily.InterNetworkV6 || Embedded(plain) is not { } inner || Allows(inner));
    }

    private static IPAddress? Embedded(IPAddress address)
    {
        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        return bytes[..12].IndexOfAnyExcept((byte)0) < 0 ? new IPAddress(bytes[12..]) : null;
    }

    private static IEnumerable<IPNetwork> Denied()
    {
        foreach (var block in new AntiSSRFPolicy(PolicyConfigOptions.ExternalOnlyLatest).DeniedAddresses)
        {
            if (IPNetwork.TryParse(block.Contains('/', StringComparison.Ordinal) ? block : block + (block.Contains(':', StringComparison.Ordinal) ? "/128" : "/32"), out var network))
            {
                yield return network;
            }
        }

        // "This network" (RFC 1122, section 3.2.1.3) and the unspecified address: both reach this machine.
        yield return IPNetwork.Parse("0.0.0.0/8");
        yield return IPNetwork.Parse("::/128");
    }

    private static string Shown(Uri address) => address.OriginalString.Length <= 100 ? address.OriginalString : address.OriginalString[..100] + "…";
}
