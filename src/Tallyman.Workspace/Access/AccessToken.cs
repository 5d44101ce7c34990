using System.Security.Cryptography;
using System.Text;

namespace Tallyman.Workspace.Access;

/// <summary>
/// The secret of one run of the workspace: 256 random bits, in the printed address once and from then on in a cookie.
/// Compared in constant time.
/// </summary>
public sealed class AccessToken
{
    private readonly byte[] _bytes;

    private AccessToken(string value)
    {
        Value = value;
        _bytes = Encoding.UTF8.GetBytes(value);
    }

    /// <summary>43 characters of base64url.</summary>
    public string Value { get; }

    /// <summary>A new one from the system's generator.</summary>
    public static AccessToken Create() => new(System.Buffers.Text.Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32)));

    /// <summary>True where the text is the token.</summary>
    public bool Matches(string? text) => text is not null && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), _bytes);
}
